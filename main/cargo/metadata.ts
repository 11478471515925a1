import { dirname } from 'node:path';
import { lenientList, lenientText, readJson, z } from '../zod';

/** The few fields of `cargo metadata` that we use. */
export interface Metadata {
  readonly workspaceRoot: string;
  readonly members: readonly MetadataPackage[];
  /** Folders of packages that are not members and come from the disk, with the members' own. */
  readonly localRoots: readonly string[];
}

export interface MetadataPackage {
  readonly name: string;
  readonly version: string;
  readonly manifestPath: string;
  readonly cdylib: boolean;
}

const targetSchema = z.object({ crate_types: lenientList(z.string()), kind: lenientList(z.string()) });

const packageSchema = z.object({
  id: lenientText,
  name: lenientText,
  version: lenientText,
  manifest_path: lenientText,
  /** Null for a package that comes from the disk. */
  source: z.unknown(),
  targets: lenientList(targetSchema),
});

/** https://doc.rust-lang.org/cargo/commands/cargo-metadata.html#json-format */
const metadataSchema = z.object({
  workspace_root: z.string().min(1),
  workspace_members: lenientList(z.string()),
  packages: lenientList(packageSchema),
});

/** Null when it is not what `cargo metadata --format-version 1` writes. */
export function readMetadata(stdout: string): Metadata | null {
  const json = readJson(stdout, metadataSchema);
  if (json === null) return null;
  const ids = new Set(json.workspace_members);
  const members = json.packages
    .filter(({ id }) => ids.has(id))
    .map(({ name, version, manifest_path, targets }) => ({
      name,
      version,
      manifestPath: manifest_path,
      cdylib: targets.some(({ crate_types, kind }) => crate_types.includes('cdylib') && !kind.includes('example')),
    }));
  const local = json.packages.filter(({ source }) => source === null).map(({ manifest_path }) => dirname(manifest_path));
  return { workspaceRoot: json.workspace_root, members, localRoots: [...new Set(local)] };
}
