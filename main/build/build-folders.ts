import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { paths } from '../paths';

function hash(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}

export function buildsFolder(): string {
  return join(paths().userData, 'builds');
}

/** One for each workspace, so that its packages share what they have in common; cargo's lock keeps them apart. */
export function targetFolder(workspaceRoot: string): string {
  return join(buildsFolder(), 'target', hash(workspaceRoot));
}

/** Where the modules of one package go, a new folder for each build: what was registered is never written again. */
export function pkgFolders(packageRoot: string): string {
  return join(buildsFolder(), 'pkg', hash(packageRoot));
}

export function shimFolder(name: string): string {
  return join(paths().userData, 'tools', name);
}
