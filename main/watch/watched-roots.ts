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

/** The folders whose files a package is built from: its own, the workspace's manifest, its path dependencies. */
export async function watchedRoots(root: string, workspaceRoot: string): Promise<readonly string[]> {
  const found = new Set<string>([workspaceRoot]);
  await readPaths(root, found);
  // A manifest may inherit a path from its workspace, which only cargo follows; without it, all of the workspace is watched.
  const known = found.size > 1 ? [] : await askLocalRoots(root);
  return [...new Set([root, ...found, ...(known ?? [])])];
}
