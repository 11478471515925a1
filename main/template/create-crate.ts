import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Result } from '../../preload/contract/result';
import { done, failed } from '../failure';
import { systemCode, writeFailure } from '../files/file-failure';
import { faultOfCrateName } from './crate-name';

const TEMPLATE_NAME = 'hello-wasm';
const CONFIG = `# The crates that this one needs lie in vendor/, so that it builds with no network.
# To take them from crates.io again, delete this file and vendor/.
[source.crates-io]
replace-with = "vendored-sources"

[source.vendored-sources]
directory = "vendor"
`;

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}

async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return true;
    if (systemCode(error) === 'ENOTDIR') return false;
    throw error;
  }
}

/** Replaces the value of `name` in the tables with this header, and nothing else in the text: comments and order stay. */
function renameIn(toml: string, header: RegExp, from: string, to: string): string {
  let inside = false;
  return toml
    .split('\n')
    .map((line) => {
      if (/^\s*\[/.test(line)) inside = header.test(line);
      return inside ? line.replace(new RegExp(`^(\\s*name\\s*=\\s*")${from}(")`), `$1${to}$2`) : line;
    })
    .join('\n');
}

/** Gives the template's Cargo.toml its package's name. */
function renameManifest(toml: string, from: string, to: string): string {
  return renameIn(toml, /^\s*\[package\]/, from, to);
}

/** The lock names the package too; left as it was, `--locked` would refuse it. */
function renameLock(toml: string, from: string, to: string): string {
  return renameIn(toml, /^\s*\[\[package\]\]/, from, to);
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  if (await isThere(file)) await writeFile(file, change(await readFile(file, 'utf8')));
}

async function write(template: string, folder: string, name: string): Promise<void> {
  const crate = join(template, TEMPLATE_NAME);
  const copied = (from: string) => !['target', 'pkg'].includes(basename(from)) || dirname(from) !== crate;
  await cp(crate, folder, { recursive: true, filter: copied });
  await edit(join(folder, 'Cargo.toml'), (text) => renameManifest(text, TEMPLATE_NAME, name));
  await edit(join(folder, 'Cargo.lock'), (text) => renameLock(text, TEMPLATE_NAME, name));
  if (!(await isThere(join(template, 'vendor')))) return;
  await cp(join(template, 'vendor'), join(folder, 'vendor'), { recursive: true });
  await mkdir(join(folder, '.cargo'), { recursive: true });
  await writeFile(join(folder, '.cargo', 'config.toml'), CONFIG);
}

/** Writes a new crate into `parent/name` and answers with its folder; a half-written one is taken away again. */
export async function createCrate(template: string, parent: string, name: string): Promise<Result<string>> {
  const fault = faultOfCrateName(name);
  if (fault !== null) return failed('crate-name-invalid', { name, fault });
  const folder = join(parent, name);
  try {
    if (!(await isFree(folder))) return failed('folder-not-empty', { path: folder });
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return writeFailure(error, folder);
  }
  try {
    await write(template, folder, name);
    return done(folder);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    return writeFailure(error, folder);
  }
}
