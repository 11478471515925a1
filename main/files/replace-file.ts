import { randomBytes } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file that is written beside the one that it will replace: before `finish` the old one is whole, after `abandon` nothing is left of the new one. */
export interface Replacement {
  append(bytes: Uint8Array): Promise<void>;
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

/** Begins to replace a file, or to make it. Without a `mode` it keeps the old file's, and a new one gets what the system gives new files. */
export async function openReplacement(path: string, mode?: number): Promise<Replacement> {
  // A link is written through, not replaced.
  const target = await realpath(path).catch(() => path);
  // A name of its own, so that two at once do not meet, and short, since the old one's may be as long as names can be. Watching skips it for its dot.
  const beside = join(dirname(target), `.watchglass-${randomBytes(6).toString('hex')}.new`);
  const wanted = mode ?? (await modeOf(target));
  const file = await open(beside, 'wx', wanted ?? 0o666);
  const replacement: Replacement = {
    append: (bytes) => file.writeFile(bytes),
    async finish() {
      await file.datasync();
      await file.close();
      await rename(beside, target);
    },
    async abandon() {
      await file.close().catch(() => undefined);
      await rm(beside, { force: true });
    },
  };
  return orAbandon(replacement, async () => {
    await setMode(file, wanted);
    return replacement;
  });
}

/** Replaces a file whole or not at all: a full disk or a crash half way leaves the old one. */
export async function replaceFile(path: string, contents: string | Uint8Array, mode?: number): Promise<void> {
  const replacement = await openReplacement(path, mode);
  await orAbandon(replacement, async () => {
    await replacement.append(typeof contents === 'string' ? Buffer.from(contents) : contents);
    await replacement.finish();
  });
}

async function orAbandon<T>(replacement: Replacement, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await replacement.abandon();
    throw error;
  }
}

/** The umask took from the mode of the new file what the old one may have had. */
async function setMode(file: FileHandle, wanted: number | null): Promise<void> {
  if (wanted !== null && ((await file.stat()).mode & 0o777) !== wanted) await file.chmod(wanted);
}

async function modeOf(path: string): Promise<number | null> {
  return stat(path).then(
    (stats) => stats.mode & 0o777,
    () => null,
  );
}
