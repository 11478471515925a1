import { useLayoutEffect, useRef } from 'react';
import { type Folds, rowOfLine } from '../../state/wat/folds';
import type { ScrollWish } from '../../state/wat/view-store';
import type { FixedRows } from '../../ui/use-fixed-rows';

/** Scrolls as it was wished, once for each wish, and before anything is painted: rows that the wish counts with are there already. */
export function useWishes({ show, scrollBy }: FixedRows, folds: Folds, rowHeight: number, wish: ScrollWish | null): void {
  const done = useRef<ScrollWish | null>(null);
  useLayoutEffect(() => {
    if (wish === null || wish === done.current) return;
    done.current = wish;
    if (wish.kind === 'shift') scrollBy(wish.rows * rowHeight);
    else show(rowOfLine(folds, wish.line), wish.align);
  }, [wish, folds, rowHeight, show, scrollBy]);
}
