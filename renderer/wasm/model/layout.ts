import type { ByteRange, Module } from './module';
import type { Names } from './names';
import type { FuncExternType, GlobalType, MemoryType, TableType, TagType } from './types';

/** A defined type: only func types are looked into, the others keep the index space right. */
export type DefinedType = FuncExternType | { readonly kind: 'struct' | 'array' | 'cont' };

export interface Segment {
  readonly range: ByteRange;
  readonly mode: 'active' | 'passive' | 'declarative';
}

/** Sections whose entries have an offset each in `Layout.entries`. */
export type EntryKind = 'type' | 'import' | 'func' | 'table' | 'memory' | 'global' | 'tag' | 'export' | 'elem' | 'data';

/** A recursion group that is written as one: `first` is its first type's index. */
export interface RecGroup {
  readonly first: number;
  readonly count: number;
  /** Byte offset of the group. */
  readonly start: number;
}

/** The whole of a module's index spaces, imports first: what printing stands on. Stays in the worker that decoded it. */
export interface Layout {
  readonly types: readonly DefinedType[];
  readonly funcs: readonly FuncExternType[];
  readonly tables: readonly TableType[];
  readonly memories: readonly MemoryType[];
  readonly globals: readonly GlobalType[];
  readonly tags: readonly TagType[];
  readonly importedFuncs: number;
  readonly elems: readonly Segment[];
  readonly datas: readonly Segment[];
  /** Whether a data count section came before the code, without which no instruction may speak of a data segment. */
  readonly hasDataCount: boolean;
  /** Start and end offset of each defined func's code entry, flat. */
  readonly bodies: readonly number[];
  readonly names: Names;
  /** Byte offset of each entry of a section, in order; an entry ends where the next one begins, the last one with its section. `type` has one a defined type. */
  readonly entries: Readonly<Record<EntryKind, readonly number[]>>;
  /** Only explicit `rec` groups, in order. */
  readonly recGroups: readonly RecGroup[];
}

export interface DecodedModule extends Module {
  readonly layout: Layout;
}
