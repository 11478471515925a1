import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type Folds, rowOfLine } from '../../../state/wat/folds';
import type { WatRow } from '../../../state/wat/rows';
import type { ScrollRequest } from '../../../state/wat/view-store';
import type { FixedRows } from '../../../ui/use-fixed-rows';
import type { WatPosition } from '../../../wasm/print/document';
import type { SheetLine } from './line-sheet';

/** Pixels to the right of the cursor's column that are kept in view, and to its left when the text is scrolled sideways. */
const RIGHT_MARGIN = 160;
const LEFT_MARGIN = 96;

/**
 * Scrolls to the rows that a request names, once for each request. The layout effect runs before the browser paints, and in the same
 * drawing that made the rows which the request counts with.
 */
export function useScrollToRows({ show, scrollBy }: FixedRows, folds: Folds, rowHeight: number, request: ScrollRequest | null): void {
  const done = useRef<ScrollRequest | null>(null);
  useLayoutEffect(() => {
    if (request === null || request === done.current) return;
    done.current = request;
    if (request.kind === 'shift') scrollBy(request.rows * rowHeight);
    else show(rowOfLine(folds, request.line), request.align);
  }, [request, folds, rowHeight, show, scrollBy]);
}

/** What the sideways half of a request needs beside it. */
interface CursorLine {
  readonly cursor: WatPosition;
  /** The cursor's line; null while it has not arrived. */
  readonly row: WatRow | null;
  readonly drawn: readonly SheetLine[];
}

/**
 * Scrolls sideways where a request leads to code that begins beyond the right edge, once for each request, and not before its line is drawn.
 * It measures what the line sheet has drawn, so it is called behind `useLineSheet`.
 */
export function useScrollToColumn(
  scroller: RefObject<HTMLElement | null>,
  request: ScrollRequest | null,
  { cursor, row, drawn }: CursorLine,
): void {
  const done = useRef<ScrollRequest | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text may arrive before its line is drawn, and another `drawn` says that lines have been
  useLayoutEffect(() => {
    const viewer = scroller.current;
    if (viewer === null || request === null || request === done.current || row === null || request.kind !== 'show') return;
    const line = viewer.querySelector(`[data-line="${cursor.line + 1}"]`);
    const token = line?.querySelector('[data-token]');
    const length = token?.textContent?.length ?? 0;
    if (token == null || length === 0) return;
    done.current = request;
    const { left, width } = token.getBoundingClientRect();
    const { text, stretch } = row;
    const column = stretch === null ? Math.max(text.length - text.trimStart().length, cursor.column) : cursor.column - stretch.column;
    const x = left + (column * width) / length;
    const { left: start, right: end } = viewer.getBoundingClientRect();
    const gutter = left + viewer.scrollLeft - start;
    if (x > end - RIGHT_MARGIN || x < start + gutter) viewer.scrollLeft += x - (start + gutter + LEFT_MARGIN);
  }, [scroller, request, cursor, row, drawn]);
}
