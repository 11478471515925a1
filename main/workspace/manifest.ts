import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse, TomlError } from 'smol-toml';
import type { Result } from '../../preload/contract/result';
import { isObject, type Json, strings, text } from '../cargo/json';
import { done, failed } from '../failure';

/** The few keys of a Cargo.toml that we read ourselves. */
export interface Manifest {
  readonly path: string;
  readonly root: string;
  readonly package: { readonly name: string; readonly version: string; readonly workspace: string | null } | null;
  readonly crateTypes: readonly string[];
  readonly workspace: { readonly members: readonly string[]; readonly exclude: readonly string[]; readonly version: string } | null;
  /** Folders of path dependencies, as written. */
  readonly paths: readonly string[];
}

const DEPENDENCIES = ['dependencies', 'dev-dependencies', 'build-dependencies'] as const;

function object(value: unknown): Json {
  return isObject(value) ? value : {};
}

function dependencyPaths(toml: Json): readonly string[] {
  const targets = Object.values(object(toml.target)).map(object);
  const tables = [toml, object(toml.workspace), ...targets].flatMap((table) => DEPENDENCIES.map((name) => object(table[name])));
  const found = tables.flatMap((table) => Object.values(table).map((entry) => text(object(entry).path)));
  return found.filter((path) => path !== '');
}

function describe(path: string, toml: Json): Manifest {
  const own = isObject(toml.package) ? toml.package : null;
  const workspace = isObject(toml.workspace) ? toml.workspace : null;
  const lib = object(toml.lib);
  return {
    path,
    root: dirname(path),
    package: own === null ? null : { name: text(own.name), version: text(own.version), workspace: text(own.workspace) || null },
    crateTypes: strings(lib['crate-type'] ?? lib.crate_type),
    workspace:
      workspace === null
        ? null
        : { members: strings(workspace.members), exclude: strings(workspace.exclude), version: text(object(workspace.package).version) },
    paths: dependencyPaths(toml),
  };
}

/** Reads a folder's Cargo.toml. */
export async function readManifest(root: string): Promise<Result<Manifest>> {
  const path = join(root, 'Cargo.toml');
  let words: string;
  try {
    words = await readFile(path, 'utf8');
  } catch {
    return failed('no-manifest', { path: root });
  }
  try {
    const toml = parse(words);
    if (!isObject(toml.package) && !isObject(toml.workspace))
      return failed('manifest-invalid', { path }, 'neither [package] nor [workspace]');
    return done(describe(path, toml));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return failed('manifest-invalid', { path, line: error.line, column: error.column }, error.message);
  }
}
