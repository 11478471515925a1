import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse, TomlError } from 'smol-toml';
import type { Result } from '../../preload/contract/result';
import { done, failed } from '../failure';
import { lenientList, lenientRecord, lenientTable, lenientText, z } from '../zod';

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

const dependencyTable = lenientTable(lenientRecord({ path: lenientText }));
const dependencyTables = {
  dependencies: dependencyTable,
  'dev-dependencies': dependencyTable,
  'build-dependencies': dependencyTable,
};
const crateTypes = lenientList(z.string()).optional();

/** https://doc.rust-lang.org/cargo/reference/manifest.html */
const manifestSchema = z.object({
  ...dependencyTables,
  package: z.object({ name: lenientText, version: lenientText, workspace: lenientText }).nullable().catch(null),
  lib: lenientRecord({ 'crate-type': crateTypes, crate_type: crateTypes }),
  target: lenientTable(lenientRecord(dependencyTables)),
  workspace: z
    .object({
      ...dependencyTables,
      members: lenientList(z.string()),
      exclude: lenientList(z.string()),
      package: lenientRecord({ version: lenientText }),
    })
    .nullable()
    .catch(null),
});

type Toml = z.infer<typeof manifestSchema>;

function dependencyPaths({ workspace, target, ...own }: Toml): readonly string[] {
  const holders = [own, ...(workspace === null ? [] : [workspace]), ...Object.values(target)];
  const tables = holders.flatMap((holder) => DEPENDENCIES.map((name) => holder[name]));
  return tables.flatMap((table) => Object.values(table).map(({ path }) => path)).filter((path) => path !== '');
}

function describe(path: string, toml: Toml): Manifest {
  const { package: own, workspace, lib } = toml;
  return {
    path,
    root: dirname(path),
    package: own === null ? null : { ...own, workspace: own.workspace || null },
    crateTypes: lib['crate-type'] ?? lib.crate_type ?? [],
    workspace: workspace === null ? null : { members: workspace.members, exclude: workspace.exclude, version: workspace.package.version },
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
    const toml = manifestSchema.parse(parse(words));
    if (toml.package === null && toml.workspace === null) return failed('manifest-invalid', { path }, 'neither [package] nor [workspace]');
    return done(describe(path, toml));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return failed('manifest-invalid', { path, line: error.line, column: error.column }, error.message);
  }
}
