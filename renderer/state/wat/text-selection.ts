import type { WatPosition } from '../../wasm/print/document';

/** Some text, in reading order: `from` is in it, `to` is not. */
export interface TextRange {
  readonly from: WatPosition;
  readonly to: WatPosition;
}

/** Stands for the end of whatever line it is said of. */
export const LINE_END = Number.MAX_SAFE_INTEGER;

export function isBefore(a: WatPosition, b: WatPosition): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

/** What lies between the position where selecting began and the cursor; null when that is nothing. */
export function selectedRange(anchor: WatPosition | null, cursor: WatPosition): TextRange | null {
  if (anchor === null) return null;
  if (isBefore(anchor, cursor)) return { from: anchor, to: cursor };
  return isBefore(cursor, anchor) ? { from: cursor, to: anchor } : null;
}

/** The columns of a line that are selected; `end` is null when its break is, too. */
export function columnsOn(range: TextRange, line: number): { readonly start: number; readonly end: number | null } | null {
  const { from, to } = range;
  if (line < from.line || line > to.line || (line === to.line && to.column === 0)) return null;
  return { start: line === from.line ? from.column : 0, end: line === to.line && to.column !== LINE_END ? to.column : null };
}

/** The last line that shows something selected. */
function lastLineOf({ from, to }: TextRange): number {
  return to.column === 0 && to.line > from.line ? to.line - 1 : to.line;
}

const WORD = /[^\s()"]+|"(?:[^"\\]|\\.)*"/g;

/** The word at a column, as a double click takes it; null between words. */
export function wordAt(text: string, column: number): { readonly start: number; readonly end: number } | null {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index <= column && column <= index + word.length) return { start: index, end: index + word.length };
  }
  return null;
}

/** Lines that have something selected. */
export function selectedLineCount(anchor: WatPosition | null, cursor: WatPosition): number {
  const range = selectedRange(anchor, cursor);
  return range === null ? 0 : lastLineOf(range) - range.from.line + 1;
}
