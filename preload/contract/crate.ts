/** What a folder with a Cargo.toml holds, in cargo's words. */
export interface Workspace {
  /** `workspace_root` of `cargo metadata`, or the manifest's folder when there is no cargo. */
  readonly root: string;
  readonly name: string;
  readonly packages: readonly Package[];
  readonly trusted: boolean;
}

export interface Package {
  /** The manifest's path and never cargo's own id: it stays the same when the folder becomes trusted and cargo is asked. */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly manifestPath: string;
  readonly root: string;
  /** True when a library target has crate type `cdylib`: only such a package yields a module. */
  readonly cdylib: boolean;
  /** True when the crate's dependencies are vendored and the first build needs no network. */
  readonly vendored: boolean;
}

/** A text file of a package as the editor sees it. */
export interface SourceFile {
  /** Relative to the package root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Modification time in ms; a save names the one it began from, so that a change made elsewhere is never lost unseen. */
  readonly modified: number;
}
