import { useEffect } from 'react';
import type { ModuleKey } from '../../state/module-store';
import type { Folds } from '../../state/select/folds';
import { useLineArrivals, wantLines } from '../../state/wat-lines';
import type { FixedRows } from '../../ui/use-fixed-rows';
import type { WatDocument, WatItem } from '../../wasm/print/document';
import { linesOfRows, spansOf } from './shown-rows';

/** Has the lines in view fetched first, then what is drawn around them and the head, then a page to either side. */
export function useShownLines(
  key: ModuleKey,
  document: WatDocument | null,
  folds: Folds,
  { first, end, topRow, page }: FixedRows,
  head: WatItem | null,
): void {
  // What arrives is drawn by whoever calls this.
  useLineArrivals(({ count }) => count);
  const headLine = head?.line ?? null;
  useEffect(() => {
    if (document === null || end === 0) return;
    const last = (row: number) => Math.min(row, end + page);
    const inView = linesOfRows(folds, topRow, last(topRow + page + 1));
    const around = linesOfRows(folds, Math.max(0, Math.min(first, topRow - page)), end + page);
    const ofHead = headLine === null ? [] : [{ first: headLine, end: headLine + 1 }];
    wantLines(key, document, [...spansOf(inView), ...ofHead, ...spansOf(around)]);
  }, [key, document, folds, first, end, topRow, page, headLine]);
}
