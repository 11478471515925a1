import { realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Package, Workspace } from '../../preload/contract/crate';
import type { Result } from '../../preload/contract/result';
import type { MetadataPackage } from '../cargo/metadata';
import { done, failed } from '../failure';
import { askCargo } from './ask-cargo';
import { isVendored } from './is-vendored';
import { type ReadWorkspace, readWorkspace } from './read-workspace';
import { isTrusted } from './trust-store';

async function folderOf(path: string): Promise<string | null> {
  try {
    const real = await realpath(path);
    return (await stat(real)).isDirectory() ? real : dirname(real);
  } catch {
    return null;
  }
}

async function describe(found: MetadataPackage, top: string): Promise<Package> {
  const root = dirname(found.manifestPath);
  const { name, version, manifestPath, cdylib } = found;
  // The manifest's path and not cargo's id: it is the same before and after the folder is trusted.
  return { id: manifestPath, name, version, manifestPath, root, cdylib, vendored: await isVendored(root, top) };
}

async function readTrusted(read: ReadWorkspace, folder: string): Promise<Result<ReadWorkspace>> {
  const asked = await askCargo(folder);
  return asked ?? done(read);
}

/** Reads the package or workspace at a folder or Cargo.toml; cargo is asked only where a person trusts the folder. */
export async function readCrate(path: string): Promise<Result<Workspace>> {
  const folder = await folderOf(path);
  if (folder === null) return failed('file-missing', { path });
  const read = await readWorkspace(folder);
  if (!read.ok) return read;
  const trusted = await isTrusted(read.value.root);
  const known = trusted ? await readTrusted(read.value, folder) : read;
  if (!known.ok) return known;
  const { root, packages } = known.value;
  const described = await Promise.all(packages.map((found) => describe(found, root)));
  const only = described.length === 1 && described[0]?.root === root ? described[0].name : null;
  return done({ root, name: only ?? basename(root), packages: described, trusted });
}
