import { constants, type Stats } from 'node:fs';
import { access, readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Artifact } from '../../preload/contract/artifact';
import type { Result } from '../../preload/contract/result';
import { done, failed } from '../failure';
import { fileFailure, systemCode } from '../files/file-failure';
import { readPkg } from '../wasm-pack/pkg';

/** What a path that a person named is. Nobody looks into the file: the extension says how to read it, the workers say whether that was right. */
type Openable =
  | { readonly kind: 'module'; readonly path: string; readonly format: Artifact['format'] }
  | { readonly kind: 'crate'; readonly path: string };

export async function kindOfPath(path: string): Promise<Result<Openable>> {
  if (path.includes('\0')) return failed('file-missing', { path });
  try {
    const stats = await stat(path);
    return stats.isDirectory() ? await folder(path) : await file(path, stats);
  } catch (error) {
    return fileFailure(error, path);
  }
}

async function folder(path: string): Promise<Result<Openable>> {
  try {
    await access(join(path, 'Cargo.toml'), constants.R_OK);
    return done({ kind: 'crate', path });
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  // A package as wasm-pack writes it is there for its module.
  const built = readPkg(await readdir(path));
  return built === null ? failed('no-manifest', { path }) : done({ kind: 'module', path: join(path, built.module), format: 'wasm' });
}

async function file(path: string, stats: Stats): Promise<Result<Openable>> {
  // Sockets, devices, FIFOs: reading one may wait for ever or never end.
  if (!stats.isFile()) return failed('file-not-openable', { path });
  await access(path, constants.R_OK);
  if (basename(path) === 'Cargo.toml') return done({ kind: 'crate', path: dirname(path) });
  return done({ kind: 'module', path, format: formatOf(path) });
}

export function formatOf(path: string): Artifact['format'] {
  return ['.wat', '.wast'].includes(extname(path).toLowerCase()) ? 'wat' : 'wasm';
}
