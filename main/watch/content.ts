import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

export interface Contents {
  /** Is the content another than when it was last asked or learnt? */
  changed(path: string): Promise<boolean>;
  /** Takes the content as known, so that it counts as unchanged. */
  learn(path: string): Promise<void>;
}

async function hashOf(path: string): Promise<string | null> {
  try {
    return createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  } catch {
    return null;
  }
}

/** Remembers files by their content: an editor that saves without a change, or a `touch`, is no reason to build. */
export function rememberContents(): Contents {
  const known = new Map<string, string | null>();
  return {
    async changed(path) {
      const before = known.get(path);
      const now = await hashOf(path);
      known.set(path, now);
      return before !== now && !(before === undefined && now === null);
    },
    async learn(path) {
      known.set(path, await hashOf(path));
    },
  };
}
