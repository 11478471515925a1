import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';

/** A file being written beside the one it will replace: until `finish` the old one is whole. */
export interface WriteBeside {
  /** Answers with how many bytes came. */
  readonly append: (body: ReadableStream<Uint8Array> | null) => Promise<number>;
  readonly finish: () => Promise<void>;
  readonly abandon: () => Promise<void>;
}

export async function beginWrite(chosen: string): Promise<WriteBeside> {
  // A link is written through, not replaced.
  const path = await realpath(chosen).catch(() => chosen);
  const beside = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  const file = await open(beside, 'wx', await modeOf(path));
  return {
    async append(body) {
      let length = 0;
      for await (const chunk of body ?? []) {
        await file.writeFile(chunk);
        length += chunk.length;
      }
      return length;
    },
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
