import {
  type ExternType,
  type FuncType,
  type GlobalType,
  type Limits,
  type MemoryType,
  type RefType,
  type TableType,
  USUAL_PAGE_SIZE,
  type ValType,
} from './model/types';

/** `i32`, `funcref`, `(ref null 3)`: the text format's words. */
export function showValType(type: ValType): string {
  return typeof type === 'string' ? type : showRefType(type);
}

export function showRefType({ nullable, heap, shared, exact }: RefType): string {
  const special = shared ?? exact ?? false;
  if (nullable && !special && typeof heap === 'string') return SHORTHANDS[heap];
  const shown = special ? `(${shared === true ? 'shared' : 'exact'} ${heap})` : heap;
  return `(ref ${nullable ? 'null ' : ''}${shown})`;
}

// https://webassembly.github.io/spec/core/text/types.html#text-reftype
export const SHORTHANDS = {
  func: 'funcref',
  extern: 'externref',
  any: 'anyref',
  eq: 'eqref',
  i31: 'i31ref',
  struct: 'structref',
  array: 'arrayref',
  exn: 'exnref',
  none: 'nullref',
  nofunc: 'nullfuncref',
  noextern: 'nullexternref',
  noexn: 'nullexnref',
  cont: 'contref',
  nocont: 'nullcontref',
} as const;

/** `(i32, i32) → i64`; without results the arrow and what follows are left out, several results stand in parentheses. */
export function showFuncType({ params, results }: FuncType): string {
  const arguments_ = `(${params.map(showValType).join(', ')})`;
  if (results.length === 0) return arguments_;
  const shown = results.map(showValType).join(', ');
  return `${arguments_} → ${results.length === 1 ? shown : `(${shown})`}`;
}

/** The parts of a shown type that are words of a language and none of the text format's. */
export interface TypeWords {
  /** `range` is `17` or `17–100`; `count` is its end. */
  readonly pages: (range: string, count: number) => string;
  readonly pageSize: (bytes: number) => string;
  readonly shared: string;
}

const ENGLISH: TypeWords = {
  pages: (range, count) => `${range} ${count === 1 ? 'page' : 'pages'}`,
  pageSize: (bytes) => `of ${bytes} B`,
  shared: 'shared',
};

/** `17 pages`, `17–100 pages`, `1–2 pages shared`; `1 page` also where there can be no more. */
export function showMemoryType({ limits, shared, address, pageSize }: MemoryType, words = ENGLISH): string {
  const parts = [words.pages(showLimits(limits), Number(limits.max ?? limits.min))];
  if (pageSize !== USUAL_PAGE_SIZE) parts.push(words.pageSize(pageSize));
  if (address === 'i64') parts.push('i64');
  if (shared) parts.push(words.shared);
  return parts.join(' ');
}

/** `2–10 funcref`. */
export function showTableType({ element, limits, address }: TableType): string {
  return `${showLimits(limits)} ${showRefType(element)}${address === 'i64' ? ' i64' : ''}`;
}

export function showGlobalType({ valType, mutable }: GlobalType): string {
  return mutable ? `mut ${showValType(valType)}` : showValType(valType);
}

/** `17` without a maximum or with the same one, else `17–100`. */
export function showLimits({ min, max }: Limits): string {
  return max === null || max === min ? `${min}` : `${min}–${max}`;
}

export function showExternType(type: ExternType, words = ENGLISH): string {
  switch (type.kind) {
    case 'func':
    case 'tag':
      return showFuncType(type.type);
    case 'table':
      return showTableType(type);
    case 'memory':
      return showMemoryType(type, words);
    case 'global':
      return showGlobalType(type);
    default:
      return type satisfies never;
  }
}
