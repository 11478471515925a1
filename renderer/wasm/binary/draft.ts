import type { ByteRange, Import } from '../module';
import type { ModuleNotice } from '../notice-codes';
import type { ExternKind, FuncExternType, GlobalType, MemoryType, TableType, TagType } from '../types';
import { createFeatureLog, type FeatureLog } from './feature-log';
import { type Census, createCensus } from './walk-code';

/** A defined type: only func types are looked into, the others keep the index space right. */
export type DefinedType = FuncExternType | { readonly kind: 'struct' | 'array' };

/** An export before the name section is known. */
export interface ExportEntry {
  readonly name: string;
  readonly kind: ExternKind;
  readonly itemIndex: number;
}

export interface Segment {
  readonly range: ByteRange;
  readonly mode: 'active' | 'passive' | 'declarative';
}

/** The module while its sections are being read; index spaces hold imports first, then definitions. */
export interface Draft {
  readonly types: DefinedType[];
  readonly imports: Import[];
  readonly funcs: FuncExternType[];
  readonly tables: TableType[];
  readonly memories: MemoryType[];
  readonly globals: GlobalType[];
  readonly tags: TagType[];
  readonly exports: ExportEntry[];
  readonly elems: Segment[];
  readonly datas: Segment[];
  /** Start and end of each code entry, flat. */
  readonly bodies: number[];
  /** Opcodes met in constant expressions. */
  readonly constants: Census;
  readonly features: FeatureLog;
  readonly notices: ModuleNotice[];
  importedFuncs: number;
  definedFuncs: number;
  start: number | null;
  dataCount: number | null;
}

export function createDraft(): Draft {
  return {
    types: [],
    imports: [],
    funcs: [],
    tables: [],
    memories: [],
    globals: [],
    tags: [],
    exports: [],
    elems: [],
    datas: [],
    bodies: [],
    constants: createCensus(),
    features: createFeatureLog(),
    notices: [],
    importedFuncs: 0,
    definedFuncs: 0,
    start: null,
    dataCount: null,
  };
}
