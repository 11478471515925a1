import { randomBytes } from 'node:crypto';
import { cp, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { PackageFormat } from '../../preload/contract/contract';
import type { Result } from '../../preload/contract/result';
import { done, failed } from '../failure';
import type { FileDialogs } from '../file-dialogs';
import { systemCode, writeFailure } from '../files/file-failure';
import { replaceFile } from '../files/replace-file';
import { safeName } from '../files/safe-name';
import type { Registered } from '../protocol/artifacts';
import { readJson, z } from '../zod';
import { type TarFile, writeTar } from './tar';

const manifest = z.object({ name: z.string(), version: z.string() });

/** Asks where to, and writes the package that lies around a built module; null when cancelled. */
export async function exportPackage(
  { artifact, file }: Registered,
  format: PackageFormat,
  choose: FileDialogs['chooseFile'],
): Promise<Result<string | null>> {
  if (artifact.origin.kind !== 'build') return failed('request-refused', { because: 'arguments' });
  const folder = dirname(file);
  const suggested = await packageName(folder);
  if (suggested === null) return failed('package-missing', { path: folder });
  const path = await choose(safeName(format === 'tgz' ? `${suggested}.tgz` : suggested, 'package'), format);
  if (path === null) return done(null);
  try {
    if (format === 'folder') return await copyFolder(folder, path);
    await replaceFile(path, await promisify(gzip)(writeTar(await packed(folder, 'package'))));
    return done(path);
  } catch (error) {
    return writeFailure(error, path);
  }
}

/** As npm names an archive: name and version. Null where the package is gone. */
async function packageName(folder: string): Promise<string | null> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => null);
  const read = text === null ? null : readJson(text, manifest);
  return read === null ? null : `${read.name.replace(/^@/, '').replaceAll('/', '-')}-${read.version}`;
}

/** Whole or not at all, and never into a folder that holds something already. */
async function copyFolder(from: string, to: string): Promise<Result<string>> {
  const left = await readdir(to).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (left !== null && left.length > 0) return failed('folder-not-empty', { path: to });
  const beside = join(dirname(to), `.watchglass-${randomBytes(6).toString('hex')}.new`);
  try {
    await cp(from, beside, { recursive: true });
    // Windows renames onto no folder, not even an empty one.
    if (left !== null) await rmdir(to);
    await rename(beside, to);
    return done(to);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
}

/** The files below a folder, in an order that does not depend on the disk; npm wants them below `package/`. */
async function packed(folder: string, as: string): Promise<readonly TarFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: TarFile[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await packed(path, `${as}/${entry.name}`)));
    else if (entry.isFile()) files.push({ path: `${as}/${basename(path)}`, bytes: await readFile(path) });
  }
  return files;
}
