import { randomBytes } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { systemCode } from '../files/file-failure';
import { buildsFolder } from './build-folders';

const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

async function childrenOf(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.map((name) => join(folder, name));
}

async function isOlder(path: string, time: number): Promise<boolean> {
  return (await stat(path)).mtimeMs < time;
}

/**
 * Removes what earlier runs left: their modules, but for the files that are opened again, and the target directories of crates that were
 * not built for thirty days. Moved away first, so that a build that begins meanwhile never meets half a folder.
 */
export async function pruneBuilds(now = Date.now(), kept: readonly string[] = []): Promise<void> {
  const builds = buildsFolder();
  try {
    const leftovers = (await childrenOf(builds)).filter((path) => path.endsWith('.old'));
    const unused: string[] = [];
    for (const path of await childrenOf(join(builds, 'pkg')))
      if (!kept.some((file) => file.startsWith(path + sep)) && (await isOlder(path, now))) unused.push(path);
    for (const path of await childrenOf(join(builds, 'target'))) if (await isOlder(path, now - KEPT_MS)) unused.push(path);
    for (const path of unused) {
      const aside = join(builds, `${randomBytes(6).toString('hex')}.old`);
      await rename(path, aside);
      leftovers.push(aside);
    }
    for (const path of leftovers) await rm(path, { recursive: true, force: true });
  } catch (error) {
    // Space that is not won back now is won back at the next start.
    if (systemCode(error) === null) throw error;
    console.error('old builds are not removed', error);
  }
}
