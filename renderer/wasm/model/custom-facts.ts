import type { NamedKind, NamedPart } from './names';

/** What the linker's symbols stand for. https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md#symbol-table-subsection */
export const SYMBOL_KINDS = ['func', 'data', 'global', 'section', 'tag', 'table'] as const;
export type SymbolKind = (typeof SYMBOL_KINDS)[number];

/** What a custom section tells, in few facts. Texts in it are hostile; lists are cut to what a person would read. */
export type CustomSectionFacts =
  | { readonly kind: 'names'; readonly named: readonly { readonly what: NamedKind | NamedPart | 'module'; readonly count: number }[] }
  | { readonly kind: 'producers'; readonly tools: readonly string[] }
  | { readonly kind: 'target-features'; readonly features: readonly string[] }
  | LinkingFacts
  /** `section`: the name of the section whose contents move, or null where there is none of that index. */
  | { readonly kind: 'reloc'; readonly section: string | null; readonly entries: number }
  | DylinkFacts
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'wasm-bindgen'; readonly schema: string; readonly version: string; readonly programs: number }
  /** `world`: what the section's name says behind its colon; may be empty. */
  | { readonly kind: 'component-type'; readonly world: string; readonly bytes: number }
  | { readonly kind: 'build-id'; readonly hex: string }
  | { readonly kind: 'dwarf'; readonly bytes: number };

export interface LinkingFacts {
  readonly kind: 'linking';
  readonly version: number;
  readonly symbols: Readonly<Record<SymbolKind, number>>;
  readonly segments: number;
  readonly initFuncs: number;
  readonly comdats: number;
}

export interface DylinkFacts {
  readonly kind: 'dylink';
  /** In bytes, and as a power of two. */
  readonly memorySize: number;
  readonly memoryAlign: number;
  /** In elements, and as a power of two. */
  readonly tableSize: number;
  readonly tableAlign: number;
  readonly needed: readonly string[];
  readonly exports: number;
  readonly imports: number;
  readonly runtimePath: readonly string[];
}
