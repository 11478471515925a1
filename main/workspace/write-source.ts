import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SourceFile } from '../../preload/contract/crate';
import type { Result } from '../../preload/contract/result';
import { done, failed } from '../failure';
import { systemCode, writeFailure } from '../file-failure';
import { insidePackage } from './inside-package';
import { SOURCE_LIMIT } from './read-source';

async function lookAt(file: string): Promise<{ readonly mode: number; readonly modified: number } | null> {
  try {
    const { mode, mtimeMs } = await stat(file);
    return { mode: mode & 0o777, modified: mtimeMs };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Whole or not at all: written beside and renamed over, so that a full disk or a crash leaves the old text. */
async function replace(file: string, text: string, mode: number): Promise<number> {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.new`);
  try {
    const handle = await open(beside, 'w', mode);
    try {
      await handle.writeFile(text, 'utf8');
      await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return (await stat(file)).mtimeMs;
}

/** Saves a text file of a package, unless somebody else changed it since it was read. */
export async function writeSource(root: string, source: SourceFile, overwrite: boolean): Promise<Result<SourceFile>> {
  const { path, text } = source;
  try {
    const file = await insidePackage(root, path);
    if (file === null || Buffer.byteLength(text) > SOURCE_LIMIT) return failed('request-refused', { because: 'arguments', path });
    const before = await lookAt(file);
    if (!overwrite && before !== null && before.modified !== source.modified) return failed('file-changed', { path });
    const modified = await replace(file, text, before?.mode ?? 0o644);
    return done({ path, text, modified });
  } catch (error) {
    return writeFailure(error, path);
  }
}
