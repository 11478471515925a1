import { stat } from 'node:fs/promises';
import type { SourceFile } from '../../preload/contract/crate';
import type { Result } from '../../preload/contract/result';
import { done, failed } from '../failure';
import { systemCode, writeFailure } from '../files/file-failure';
import { replaceFile } from '../files/replace-file';
import { insidePackage } from './inside-package';
import { SOURCE_LIMIT } from './read-source';

async function modifiedAt(file: string): Promise<number | null> {
  try {
    return (await stat(file)).mtimeMs;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Saves a text file of a package, unless somebody else changed it since it was read. */
export async function writeSource(root: string, source: SourceFile, overwrite: boolean): Promise<Result<SourceFile>> {
  const { path, text } = source;
  try {
    const file = await insidePackage(root, path);
    if (file === null || Buffer.byteLength(text) > SOURCE_LIMIT) return failed('request-refused', { because: 'arguments', path });
    const before = await modifiedAt(file);
    if (!overwrite && before !== null && before !== source.modified) return failed('file-changed', { path });
    await replaceFile(file, text);
    return done({ path, text, modified: (await stat(file)).mtimeMs });
  } catch (error) {
    return writeFailure(error, path);
  }
}
