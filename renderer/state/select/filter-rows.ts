import { nameMatcher } from '../../wasm/demangle/name-matcher';

/** Asking the clock costs more than looking at a row, but for one whose name has to be demangled. */
const STRIDE = 32;

export interface SearchedRows {
  readonly count: number;
  readonly textOf: (row: number) => string;
  /** The name in the text that may say more when it is demangled; the text itself where there is none. */
  readonly mangledOf?: (row: number) => string;
}

/**
 * Looks through rows from `from` on for those whose text, or what people wrote for it, holds the query, whatever its case, and adds them to `found`.
 * Answers where to go on when `mayGoOn` said no, or null when all were looked at.
 */
export function filterRows(
  found: number[],
  { count, textOf, mangledOf = textOf }: SearchedRows,
  query: string,
  from: number,
  mayGoOn: () => boolean,
): number | null {
  const holds = nameMatcher(query);
  for (let row = from; row < count; row++) {
    if (holds(textOf(row), mangledOf(row))) found.push(row);
    if (row % STRIDE === STRIDE - 1 && row + 1 < count && !mayGoOn()) return row + 1;
  }
  return null;
}
