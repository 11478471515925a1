import type { WatLines } from '../../wasm/print/document';

/** One line as it is drawn. */
export interface WatRow {
  readonly text: string;
  /** Byte offsets of what it says; -1 where the printer cannot tell. */
  readonly start: number;
  readonly end: number;
  readonly folds: boolean;
  /** Where in a long line the text begins and what is written before it; null where it is the line from its beginning on. */
  readonly stretch: { readonly column: number; readonly lead: string; readonly more: boolean; readonly inString: boolean } | null;
}

/** Lines from `first` up to and without `end`. */
export interface LineSpan {
  readonly first: number;
  readonly end: number;
}

/** Lines of one message: some screens. */
const MOST_AT_ONCE = 256;
/** What was seen lately comes back at once. */
const KEPT = 6000;

/** The lines of one text that were fetched, and those that are wanted, the most urgent first. */
export interface WatRows {
  byLine: Map<number, WatRow>;
  wanted: readonly LineSpan[];
  /** True while wanted lines are being fetched. */
  fetching: boolean;
}

export function createRows(): WatRows {
  return { byLine: new Map(), wanted: [], fetching: false };
}

export function putRows({ byLine }: WatRows, { from, texts, spans, folds }: WatLines): void {
  texts.forEach((text, at) => {
    byLine.set(from + at, { text, start: spans[2 * at] ?? -1, end: spans[2 * at + 1] ?? -1, folds: folds[at] === 1, stretch: null });
  });
  for (const line of byLine.keys()) {
    if (byLine.size <= KEPT) return;
    byLine.delete(line);
  }
}

/** Gives the lines their new numbers. What a line says does not change with them. */
export function renumberRows(rows: WatRows, now: (line: number) => number): void {
  rows.byLine = new Map([...rows.byLine].map(([line, row]) => [now(line), row]));
  rows.wanted = rows.wanted.map(({ first, end }) => ({ first: now(first), end: now(first) + end - first }));
}

/** The first lines that are wanted and neither here nor beyond the text. */
export function missingRows({ byLine, wanted }: WatRows, lineCount: number): LineSpan | null {
  for (const { first, end } of wanted) {
    const last = Math.min(end, lineCount);
    for (let line = Math.max(0, first); line < last; line++) {
      if (byLine.has(line)) continue;
      let next = line + 1;
      while (next < last && next - line < MOST_AT_ONCE && !byLine.has(next)) next++;
      return { first: line, end: next };
    }
  }
  return null;
}
