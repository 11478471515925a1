import type { CodeMeasure } from '../code/measure-code';
import { createFeatureLog, type FeatureLog } from '../model/feature-log';
import type { DefinedType, EntryKind, RecGroup, Segment } from '../model/layout';
import type { Export, Import } from '../model/module';
import type { ModuleNotice } from '../model/notice-codes';
import type { FuncExternType, GlobalType, MemoryType, TableType, TagType } from '../model/types';
import type { ModuleFailure } from '../outcome';

/** An export before the name section is known. */
export type ExportDraft = { -readonly [Key in keyof Export]: Export[Key] };

/** The module while its sections are being read; index spaces hold imports first, then definitions. */
export interface Draft {
  /** Null to read everything. For a first look: so many exports are kept and the others counted, and so are the entries of what is heavy. */
  readonly firstRows: number | null;
  readonly types: DefinedType[];
  readonly imports: Import[];
  readonly funcs: FuncExternType[];
  readonly tables: TableType[];
  readonly memories: MemoryType[];
  readonly globals: GlobalType[];
  readonly tags: TagType[];
  readonly exports: ExportDraft[];
  readonly elems: Segment[];
  readonly datas: Segment[];
  /** Start and end of each code entry, flat. */
  readonly bodies: number[];
  /** Where each entry of a section begins; an import or export has one each, however it is written. */
  readonly entries: Readonly<Record<EntryKind, number[]>>;
  readonly recGroups: RecGroup[];
  readonly features: FeatureLog;
  readonly notices: ModuleNotice[];
  /** Opcodes met in constant expressions; null until there is one of more than a single value. */
  constants: CodeMeasure | null;
  importedFuncs: number;
  start: number | null;
  dataCount: number | null;
  /** Exports that are only counted. */
  passedExports: number;
  /** Params and results of all signatures. */
  valTypes: number;
  /** Entries that were read of the section that is being read. */
  entriesRead: number;
  /** The first fault that was met: what follows one may be no more than its consequence. */
  fault: ModuleFailure | null;
}

export function createDraft(firstRows: number | null): Draft {
  return {
    firstRows,
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
    entries: { type: [], import: [], func: [], table: [], memory: [], global: [], tag: [], export: [], elem: [], data: [] },
    recGroups: [],
    features: createFeatureLog(),
    notices: [],
    constants: null,
    importedFuncs: 0,
    start: null,
    dataCount: null,
    passedExports: 0,
    valTypes: 0,
    entriesRead: 0,
    fault: null,
  };
}

export function reportFault(draft: Draft, fault: ModuleFailure): void {
  draft.fault ??= fault;
}
