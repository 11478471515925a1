import { useLayoutEffect } from 'react';
import type { ModuleKey } from '../../../state/module-store';
import { type Folds, lineOfRow } from '../../../state/wat/folds';
import { useLineArrivals, wantLines } from '../../../state/wat/lines';
import type { LineSpan } from '../../../state/wat/rows';
import type { FixedRows } from '../../../ui/use-fixed-rows';
import type { WatDocument, WatItem } from '../../../wasm/print/document';

/** Rows to either side that are fetched with the drawn ones: a scrollbar that disappears makes room for one row more, which would be another request. */
const SPARE = 4;

/**
 * Requests the drawn lines first, then the head, then a page to either side, before the browser paints, so that the worker writes them meanwhile.
 * Returns the number of arrivals, which changes whenever lines have come.
 */
export function useShownLines(
  key: ModuleKey,
  document: WatDocument | null,
  folds: Folds,
  { first, end, topRow, page }: FixedRows,
  head: WatItem | null,
): number {
  const arrivals = useLineArrivals(({ count }) => count);
  const headLine = head?.line ?? null;
  useLayoutEffect(() => {
    if (document === null || end === 0) return;
    const drawn = linesOfRows(folds, Math.max(0, first - SPARE), end + SPARE);
    const around = linesOfRows(folds, Math.max(0, Math.min(first, topRow - page)), end + page);
    const ofHead = headLine === null ? [] : [{ first: headLine, end: headLine + 1 }];
    wantLines(key, document, [...spansOf(drawn), ...ofHead, ...spansOf(around)]);
  }, [key, document, folds, first, end, topRow, page, headLine]);
  return arrivals;
}

/** The lines that some rows show, in order. */
export function linesOfRows(folds: Folds, first: number, end: number): readonly number[] {
  const lines: number[] = [];
  if (first >= end) return lines;
  let line = lineOfRow(folds, first);
  let next = folds.findIndex(({ from }) => from >= line);
  while (lines.length < end - first) {
    lines.push(line);
    const fold = next < 0 ? undefined : folds[next];
    if (fold?.from === line) {
      line = fold.end;
      next++;
    } else line++;
  }
  return lines;
}

/** Lines that follow one another, put together. */
export function spansOf(lines: readonly number[]): readonly LineSpan[] {
  const spans: LineSpan[] = [];
  for (const line of lines) {
    const last = spans.at(-1);
    if (last?.end === line) spans[spans.length - 1] = { first: last.first, end: line + 1 };
    else spans.push({ first: line, end: line + 1 });
  }
  return spans;
}
