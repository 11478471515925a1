import type { GlueType } from '../wasm/model/signature';
import type { ExternKind } from '../wasm/model/types';

/** How the person meets the module: through the crate's own JavaScript, or bare, with a stub for every import. */
export type Level = 'glue' | 'raw';

/** How one import is stubbed; declarative, so that nothing is ever evaluated. `values` are texts of the result types. */
export type StubAnswer = { readonly importIndex: number } & (
  | { readonly kind: 'record' }
  | { readonly kind: 'return'; readonly values: readonly string[] }
  | { readonly kind: 'sequence'; readonly values: readonly (readonly string[])[] }
  | { readonly kind: 'throw'; readonly message: string }
  | { readonly kind: 'trap' }
);

/** A field's text with the type that it is to be read by. */
export interface GlueArg {
  readonly type: GlueType;
  /** Null: the optional parameter is left out (undefined). */
  readonly text: string | null;
}

/** How one call ended, at either level. */
export interface CallResult {
  readonly outcome: 'returned' | 'trapped' | 'threw';
  /** Results as text, each in its type's own notation (`5`, `5n` is never shown: i64 is `5`), empty when none. `undefined` for a glue function without one. */
  readonly values: readonly string[];
  /** Milliseconds. */
  readonly duration: number;
  readonly trap: Trap | null;
  /** True when a stub's invented value took part in this call. */
  readonly stubbed: boolean;
}

/** An abrupt end, in the spec's words. */
export interface Trap {
  readonly kind:
    | 'unreachable'
    | 'out-of-bounds-memory'
    | 'out-of-bounds-table'
    | 'indirect-call-type'
    | 'null-element'
    | 'null-reference'
    | 'divide-by-zero'
    | 'integer-overflow'
    | 'invalid-conversion'
    | 'stack-overflow'
    | 'exception'
    | 'unaligned-atomic'
    | 'other';
  /** The engine's message. */
  readonly message: string;
  /** Innermost first. */
  readonly frames: readonly Frame[];
  /** What is known of it as a Rust panic; null where it is none. */
  readonly panic: Panic | null;
}

/** A Rust panic in its own words, as far as they can be had. */
export interface Panic {
  readonly message: string | null;
  /** `src/lib.rs:4:5`, or null. */
  readonly location: string | null;
}

export interface Frame {
  /** The name section's name, else an export's, or null. */
  readonly name: string | null;
  /** Func index, imports counted; null for a frame of JavaScript. */
  readonly funcIndex: number | null;
  /** Byte offset of its instruction in the module, or null. */
  readonly offset: number | null;
  /** One of those by which Rust's own crates end a panic. */
  readonly machinery: boolean;
}

/** One line of the call log. The page words traps, throws and notes by their kind; of any other line `text` is the whole. */
export interface LogEntry {
  /** Counts up within one instance. */
  readonly sequence: number;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly kind: 'instantiated' | 'call' | 'import' | 'result' | 'trap' | 'throw' | 'console' | 'note';
  /** How deep: 0 for a person's call, 1 for an import that it reaches, 2 for what the glue then asks of the host. */
  readonly depth: number;
  /** `greet("WebAssembly")`, `alert("Hello, WebAssembly!")`, `→ 42`; for a trap or a throw its message. */
  readonly text: string;
  /** Of a call or an import: the called func's own name, whole and as the module has it, or null. */
  readonly called: string | null;
  /** For `import`: its index in the import section, or null for a recorded host object. */
  readonly importIndex: number | null;
  readonly stubbed: boolean;
  readonly duration: number | null;
  readonly trap: Trap | null;
  /** For `note`: a locale key under `call-log:note`, with facts. */
  readonly note: { readonly code: string; readonly facts: Readonly<Record<string, string | number>> } | null;
}

/** What is alive after instantiating or a call. Where `exportIndex` is below zero it stands for an import that is not exported: −1 − its index. */
export interface InstanceState {
  readonly memories: readonly MemoryState[];
  readonly tables: readonly TableState[];
  readonly globals: readonly GlobalState[];
  /** How each import's need was met: expected against given, all of them at once. */
  readonly needs: readonly Need[];
}

export interface MemoryState {
  readonly exportIndex: number;
  readonly name: string;
  readonly byteLength: number;
  readonly pages: number;
}

export interface TableState {
  readonly exportIndex: number;
  readonly name: string;
  readonly length: number;
  /** The first 256 elements as text (`null`, `func greet`, `externref`); the others are asked for as they come into view. */
  readonly elements: readonly string[];
}

export interface GlobalState {
  readonly exportIndex: number;
  readonly name: string;
  readonly type: string;
  readonly mutable: boolean;
  readonly value: string;
}

export interface Need {
  readonly importIndex: number;
  readonly kind: ExternKind;
  /** The import's full type. */
  readonly expected: string;
  /** What it was given: `stub (i32) → i32`, `Memory 17–17 pages`, `glue __wbg_alert…`; null when nothing fits (then `reason`). */
  readonly given: string | null;
  /** `no-default-value`: no constant expression makes a value of the type (a reference that may not be null). `missing-in-glue`: the glue has none. */
  readonly reason: string | null;
}

/** A copied slice of linear memory. */
export interface MemoryWindow {
  readonly offset: number;
  readonly byteLength: number;
  readonly bytes: Uint8Array;
}
