import type { DefinedType, Segment } from './binary/draft';
import type { Names } from './binary/read-name-section';
import type { Module } from './module';
import type { FuncExternType, GlobalType, MemoryType, TableType, TagType } from './types';

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
  /** Start and end offset of each defined func's code entry, flat. */
  readonly bodies: readonly number[];
  readonly names: Names;
}

export interface DecodedModule extends Module {
  readonly layout: Layout;
}
