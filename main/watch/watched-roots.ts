import { resolve } from 'node:path';
import { askLocalRoots } from '../workspace/ask-cargo';
import { readManifest } from '../workspace/manifest';

async function readPaths(root: string, found: Set<string>): Promise<void> {
  if (found.has(root)) return;
  found.add(root);
  const manifest = await readManifest(root);
  if (!manifest.ok) return;
  for (const path of manifest.value.paths) await readPaths(resolve(root, path), found);
}

/** The folders whose files a package is built from: its own, its workspace's, its path dependencies and theirs. */
export async function watchedRoots(root: string, workspaceRoot: string): Promise<readonly string[]> {
  const found = new Set<string>();
  await readPaths(root, found);
  await readPaths(workspaceRoot, found);
  // What `[patch]` and `[replace]` put in a dependency's place only cargo follows; it may not know without the network.
  return [...new Set([...found, ...((await askLocalRoots(root)) ?? [])])];
}
