import { useEffect, useState } from 'react';
import { type SortKey, sortRows } from '../state/select/sort-rows';

/** Milliseconds that sorting may take of a frame. */
const SLICE = 8;

export interface SortedBy {
  readonly keyOf: (row: number) => SortKey;
  readonly descending: boolean;
}

/** Rows in the order of what they are sorted by; many are sorted in slices, and stand as they were meanwhile. Null: as they come. */
export function useSortedRows(count: number, by: SortedBy | null): Uint32Array | null {
  const [order, setOrder] = useState<Uint32Array | null>(null);
  useEffect(() => {
    if (by === null) {
      setOrder(null);
      return;
    }
    const sorting = sortRows(count, by.keyOf, by.descending);
    let timer = 0;
    const sort = () => {
      const start = performance.now();
      do {
        const step = sorting.next();
        if (step.done === true) return setOrder(step.value);
      } while (performance.now() - start < SLICE);
      timer = window.setTimeout(sort);
    };
    sort();
    return () => window.clearTimeout(timer);
  }, [count, by]);
  return by !== null && order?.length === count ? order : null;
}

/** Those of the sorted rows that were found; null: all of them, as they come. */
export function foundInOrder(order: Uint32Array | null, found: readonly number[] | null): ArrayLike<number> | null {
  if (order === null || found === null) return order ?? found;
  const isFound = new Uint8Array(order.length);
  for (const row of found) isFound[row] = 1;
  return order.filter((row) => isFound[row] === 1);
}
