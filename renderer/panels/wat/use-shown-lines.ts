import { useLayoutEffect } from 'react';
import type { ModuleKey } from '../../state/module-store';
import type { Folds } from '../../state/wat/folds';
import { useLineArrivals, wantLines } from '../../state/wat/lines';
import type { FixedRows } from '../../ui/use-fixed-rows';
import type { WatDocument, WatItem } from '../../wasm/print/document';
import { linesOfRows, spansOf } from './shown-rows';

/** Rows to either side that come with those that are drawn: a scroll bar that goes makes room for one more, which would be another question. */
const SPARE = 4;

/**
 * Has the drawn lines fetched first, then the head, then a page to either side: asked for before anything is
 * painted, so that the worker writes them meanwhile. Answers another number whenever some have arrived.
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
