import type { EntryKind } from '../model/layout';

/** https://webassembly.github.io/spec/core/binary/modules.html#sections */
export const SECTION_NAMES: readonly string[] = [
  'custom',
  'type',
  'import',
  'function',
  'table',
  'memory',
  'global',
  'export',
  'start',
  'element',
  'code',
  'data',
  'data count',
  'tag',
];

/** The rank of each id in a module: two sections were added later than their numbers say. */
export const SECTION_ORDER: readonly number[] = [0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 11, 6];

export const TYPE_SECTION = 1;
const IMPORT_SECTION = 2;
const FUNC_SECTION = 3;
const TABLE_SECTION = 4;
const MEMORY_SECTION = 5;
const GLOBAL_SECTION = 6;
const EXPORT_SECTION = 7;
export const START_SECTION = 8;
export const ELEM_SECTION = 9;
export const CODE_SECTION = 10;
const DATA_SECTION = 11;
const DATA_COUNT_SECTION = 12;
const TAG_SECTION = 13;

/** Sections without which indices mean nothing: of types, imports, and what may be imported. */
export const FILLS_INDEX_SPACE: ReadonlySet<number> = new Set([
  TYPE_SECTION,
  IMPORT_SECTION,
  FUNC_SECTION,
  TABLE_SECTION,
  MEMORY_SECTION,
  GLOBAL_SECTION,
  TAG_SECTION,
]);

/** Custom sections, `start` and `data count` are no vectors. */
export const WITHOUT_ENTRIES: ReadonlySet<number> = new Set([0, START_SECTION, DATA_COUNT_SECTION]);

/** Most of what a module weighs and nothing of its interface: element segments, code and data. */
export const HEAVY: ReadonlySet<number> = new Set([ELEM_SECTION, CODE_SECTION, DATA_SECTION]);

/** What a section's entries are, of those whose offsets are kept. */
export const KIND_OF_SECTION: ReadonlyMap<number, EntryKind> = new Map([
  [TYPE_SECTION, 'type'],
  [IMPORT_SECTION, 'import'],
  [FUNC_SECTION, 'func'],
  [TABLE_SECTION, 'table'],
  [MEMORY_SECTION, 'memory'],
  [GLOBAL_SECTION, 'global'],
  [EXPORT_SECTION, 'export'],
  [ELEM_SECTION, 'elem'],
  [DATA_SECTION, 'data'],
  [TAG_SECTION, 'tag'],
]);
