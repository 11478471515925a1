import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import type { Sink } from './sink';

/** A file being written beside the one it will replace: until `finish` the old one is whole. */
export async function openFileSink(chosen: string): Promise<Sink> {
  // A link is written through, not replaced.
  const path = await realpath(chosen).catch(() => chosen);
  const beside = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  const file = await open(beside, 'wx', await modeOf(path));
  return {
    append: (bytes) => file.writeFile(bytes),
    async finish() {
      await file.datasync();
      await file.close();
      await rename(beside, path);
    },
    async abandon() {
      await file.close().catch(() => undefined);
      await rm(beside, { force: true });
    },
  };
}

async function modeOf(path: string): Promise<number> {
  return stat(path).then(
    (stats) => stats.mode & 0o777,
    () => 0o666,
  );
}
