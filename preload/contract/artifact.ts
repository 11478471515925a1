/** A module's file that main has registered: the renderer knows it by token and URL, never by a path it could choose. */
export interface Artifact {
  /** Opaque token, unguessable, new for each registration (so a rebuild has a new one). */
  readonly id: string;
  /** File name to show. Hostile text. */
  readonly name: string;
  readonly format: 'wasm' | 'wat';
  /** `app://app/artifact/<id>/<file>`; answers `application/wasm` (or `text/plain` for WAT), with ranges. */
  readonly url: string;
  readonly byteLength: number;
  readonly origin: ArtifactOrigin;
  /** wasm-bindgen's JavaScript beside the module, or null where there is none. */
  readonly glue: Glue | null;
  /** WAT source shown with a sample, or null. */
  readonly sourceUrl: string | null;
}

export type ArtifactOrigin =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'sample'; readonly sample: string }
  | { readonly kind: 'build'; readonly packageId: string; readonly mode: BuildMode };

export interface Glue {
  /** URL of the ES module that `wasm-bindgen --target web` wrote. */
  readonly scriptUrl: string;
  /** URL of its `.d.ts`, or null. */
  readonly typesUrl: string | null;
}

/** wasm-pack's three flags. */
export type BuildMode = 'dev' | 'profiling' | 'release';

/** One bundled sample; its title and text are locale strings `sample.<id>.title` and `sample.<id>.text`. */
export interface Sample {
  readonly id: string;
  readonly format: 'wasm' | 'wat';
  /** What it imports and exports, for a small picture of it; without what wasm-bindgen adds for itself. */
  readonly interface?: { readonly imports: readonly SampleItem[]; readonly exports: readonly SampleItem[] };
}

export interface SampleItem {
  readonly kind: 'func' | 'table' | 'memory' | 'global' | 'tag';
  readonly name: string;
}
