import type { ModuleFailure } from '../outcome';
import type { CustomSectionFacts } from './custom-facts';
import type { Signature } from './signature';
import type { ExternType } from './types';

/** Half-open range of byte offsets from the module's start. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface Section {
  /** The spec's id; 0 is a custom section. */
  readonly id: number;
  /** The spec's word (`type`, `import`, …), or a custom section's own name (hostile text). */
  readonly name: string;
  readonly custom: boolean;
  /** Contents without id and size. */
  readonly range: ByteRange;
  /** Entries in the section's vector, as many as could be read; null where it has none or none was read. */
  readonly count: number | null;
  /** `unread`: a custom section that is not known here, or contents that stand behind a fault. */
  readonly state: 'read' | 'broken' | 'unread';
  /** What a custom section tells. */
  readonly says: CustomSectionFacts | null;
}

export interface Import {
  /** Index in the import section. Names may repeat, so this is the key. */
  readonly index: number;
  readonly moduleName: string;
  readonly name: string;
  readonly type: ExternType;
}

export interface Export {
  /** Index in the export section: the key. */
  readonly index: number;
  readonly name: string;
  /** Index in the index space of its kind. */
  readonly itemIndex: number;
  readonly type: ExternType;
  /** The name section's name for a func, when it has one. */
  readonly debugName: string | null;
}

/** One field of the producers custom section: e.g. `language` with `Rust` `1.95.0`. */
export interface Producer {
  readonly field: string;
  readonly values: readonly { readonly name: string; readonly version: string }[];
}

/** A proposal that the module makes use of, as far as its interface, its sections and its bodies say. */
export interface Feature {
  /** The proposal's short name: `bulk-memory`, `simd`, `gc` … */
  readonly name: string;
  /** Where it was first seen. */
  readonly offset: number;
}

/** Something worth telling that does not stop anything: a name section that contradicts the module, bytes after a section … */
export interface Notice {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface Counts {
  readonly types: number;
  readonly funcs: number;
  readonly tables: number;
  readonly memories: number;
  readonly globals: number;
  readonly tags: number;
  readonly imports: number;
  readonly exports: number;
  readonly elems: number;
  readonly datas: number;
}

/** What the module says of itself apart from its imports and exports, which come in chunks. Small whatever the module's size. */
export interface Summary {
  readonly byteLength: number;
  readonly sections: readonly Section[];
  readonly counts: Counts;
  /** Index of the start func, or null. */
  readonly start: number | null;
  /** The name section's name for the start func, when it has one. */
  readonly startName: string | null;
  readonly moduleName: string | null;
  readonly producers: readonly Producer[];
  /** From the `target_features` custom section. */
  readonly targetFeatures: readonly string[];
  readonly features: readonly Feature[];
  readonly notices: readonly Notice[];
  readonly family: HostFamily;
  /** Why the bytes are no module beyond some offset; what stands before it is here all the same. */
  readonly fault: ModuleFailure | null;
}

/** Who the module expects for a host (`wasm-bindgen-raw`: nobody yet, since wasm-bindgen has still to be run), told from its imports, exports and producers. */
export type HostFamily = 'wasm-bindgen' | 'wasm-bindgen-raw' | 'wasi' | 'emscripten' | 'go' | 'assemblyscript' | 'none' | 'other';

/** The whole module's interface as decoded; lives in workers, crosses to the page in chunks. */
export interface Module {
  readonly summary: Summary;
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
}

/** The glue's interface next to the module's. */
export interface GlueInterface {
  readonly signatures: readonly Signature[];
}
