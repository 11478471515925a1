import { readFile, stat } from 'node:fs/promises';
import type { SourceFile } from '../../preload/contract/crate';
import type { Result } from '../../preload/contract/result';
import { done, failed } from '../failure';
import { fileFailure } from '../files/file-failure';
import { insidePackage } from './inside-package';

/** A source file longer than this is generated, and nothing to edit by hand. */
export const SOURCE_LIMIT = 2 * 1024 * 1024;

/** Reads a text file of a package. */
export async function readSource(root: string, path: string): Promise<Result<SourceFile>> {
  try {
    const file = await insidePackage(root, path);
    if (file === null) return failed('request-refused', { because: 'arguments', path });
    const { size, mtimeMs } = await stat(file);
    if (size > SOURCE_LIMIT) return failed('file-not-openable', { path, size });
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file));
    return done({ path, text, modified: mtimeMs });
  } catch (error) {
    if (error instanceof TypeError) return failed('file-not-openable', { path });
    return fileFailure(error, path);
  }
}
