import { dirname } from 'node:path';
import { objects, readObject, strings, text } from './json';

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

/** Null when it is not what `cargo metadata --format-version 1` writes. */
export function readMetadata(stdout: string): Metadata | null {
  const json = readObject(stdout);
  const workspaceRoot = text(json?.workspace_root);
  if (json === null || workspaceRoot === '') return null;
  const ids = new Set(strings(json.workspace_members));
  const packages = objects(json.packages);
  const members = packages
    .filter((found) => ids.has(text(found.id)))
    .map((found) => ({
      name: text(found.name),
      version: text(found.version),
      manifestPath: text(found.manifest_path),
      cdylib: objects(found.targets).some(
        (target) => strings(target.crate_types).includes('cdylib') && !strings(target.kind).includes('example'),
      ),
    }));
  const local = packages.filter((found) => found.source === null).map((found) => dirname(text(found.manifest_path)));
  return { workspaceRoot, members, localRoots: [...new Set(local)] };
}
