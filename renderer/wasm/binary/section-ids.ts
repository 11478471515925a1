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

/** Sections without which indices mean nothing: of types, imports, and what may be imported. */
export const FILLS_INDEX_SPACE: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 13]);

/** Custom sections, `start` and `data count` are no vectors. */
export const WITHOUT_ENTRIES: ReadonlySet<number> = new Set([0, 8, 12]);

export const START_SECTION = 8;
export const ELEM_SECTION = 9;
export const CODE_SECTION = 10;

/** Most of what a module weighs and nothing of its interface: element segments, code and data. */
export const HEAVY: ReadonlySet<number> = new Set([ELEM_SECTION, CODE_SECTION, 11]);

/** What a section's entries are, of those whose offsets are kept. */
export const KIND_OF_SECTION: ReadonlyMap<number, EntryKind> = new Map([
  [1, 'type'],
  [2, 'import'],
  [3, 'func'],
  [4, 'table'],
  [5, 'memory'],
  [6, 'global'],
  [7, 'export'],
  [9, 'elem'],
  [11, 'data'],
  [13, 'tag'],
]);
