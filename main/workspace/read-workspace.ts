import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Result } from '../../preload/contract/result';
import type { MetadataPackage } from '../cargo/metadata';
import { done } from '../failure';
import { type Manifest, readManifest } from './manifest';
import { memberFolders } from './member-folders';

/** A workspace as its manifests describe it. */
export interface ReadWorkspace {
  readonly root: string;
  readonly packages: readonly MetadataPackage[];
}

function isInside(root: string, path: string): boolean {
  const inner = relative(root, path);
  return inner === '' || (inner.split(sep)[0] !== '..' && resolve(root, inner) === path);
}

async function members(manifest: Manifest): Promise<readonly string[]> {
  const workspace = manifest.workspace;
  if (workspace === null) return [manifest.root];
  const named = (await Promise.all(workspace.members.map((member) => memberFolders(manifest.root, member)))).flat();
  // cargo's law: a path dependency inside the root is a member too.
  const implied = manifest.paths.map((path) => resolve(manifest.root, path)).filter((path) => isInside(manifest.root, path));
  const excluded = workspace.exclude.map((path) => resolve(manifest.root, path));
  const own = manifest.package === null ? [] : [manifest.root];
  const all = [...own, ...named, ...implied].filter((path) => !excluded.some((folder) => isInside(folder, path)));
  return [...new Set(all)];
}

function describe(manifest: Manifest, inherited: string): MetadataPackage | null {
  if (manifest.package === null) return null;
  const { name, version } = manifest.package;
  return { name, version: version || inherited || '0.0.0', manifestPath: manifest.path, cdylib: manifest.crateTypes.includes('cdylib') };
}

/** The manifest of the workspace that this package is a member of, as cargo looks for it: named, or in a folder above. */
async function findWorkspace(manifest: Manifest): Promise<Manifest> {
  if (manifest.workspace !== null) return manifest;
  const named = manifest.package?.workspace ?? null;
  let folder = named === null ? dirname(manifest.root) : resolve(manifest.root, named);
  for (;;) {
    const above = await readManifest(folder);
    if (above.ok && above.value.workspace !== null) {
      return (await members(above.value)).includes(manifest.root) ? above.value : manifest;
    }
    if (dirname(folder) === folder) return manifest;
    folder = dirname(folder);
  }
}

/** Reads a package or workspace from its manifests alone: nothing of it is run. */
export async function readWorkspace(folder: string): Promise<Result<ReadWorkspace>> {
  const opened = await readManifest(folder);
  if (!opened.ok) return opened;
  const root = await findWorkspace(opened.value);
  const version = root.workspace?.version ?? '';
  const packages: MetadataPackage[] = [];
  for (const member of await members(root)) {
    const manifest = await readManifest(member);
    // A member that is not there or is broken is left out here; cargo names it when it builds.
    const found = manifest.ok ? describe(manifest.value, version) : null;
    if (found !== null) packages.push(found);
  }
  return done({ root: root.root, packages });
}

export function manifestOf(root: string): string {
  return join(root, 'Cargo.toml');
}
