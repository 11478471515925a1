import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { ScrollWish } from '../../state/wat/view-store';
import type { WatPosition } from '../../wasm/print/document';
import type { SheetLine } from './drawn-line';

/** Kept in view behind the place that is led to, and before it when the text moves. Pixels. */
const BEHIND = 160;
const BEFORE = 96;

/** Code that is nested deep begins beyond the right edge: whoever is led there sees it, once its line is drawn: called behind what draws. */
export function useSideScroll(
  scroller: RefObject<HTMLElement | null>,
  wish: ScrollWish | null,
  cursor: WatPosition,
  text: string | null,
  drawn: readonly SheetLine[],
): void {
  const done = useRef<ScrollWish | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the line may be there before it is drawn, `drawn` says that more has been
  useLayoutEffect(() => {
    const viewer = scroller.current;
    if (viewer === null || wish === null || wish === done.current || text === null || wish.kind !== 'show') return;
    const line = viewer.querySelector(`[data-line="${cursor.line + 1}"]`);
    const token = line?.querySelector('[data-token]');
    const length = token?.textContent?.length ?? 0;
    if (token == null || length === 0) return;
    done.current = wish;
    const { left, width } = token.getBoundingClientRect();
    const indent = text.length - text.trimStart().length;
    const x = left + (Math.max(indent, cursor.column) * width) / length;
    const { left: start, right: end } = viewer.getBoundingClientRect();
    const gutter = left + viewer.scrollLeft - start;
    if (x > end - BEHIND || x < start + gutter) viewer.scrollLeft += x - (start + gutter + BEFORE);
  }, [scroller, wish, cursor, text, drawn]);
}
