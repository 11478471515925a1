import { useEffect, useState } from 'react';
import { filterRows, type SearchedRows } from '../state/select/filter-rows';

/** Milliseconds that one look may take of a frame. */
const SLICE = 8;

/** Rows that hold the query; many are looked through in slices, so that typing stays quick. Null: nothing is asked for. */
export function useFilteredRows(rows: SearchedRows, query: string): readonly number[] | null {
  const [found, setFound] = useState<readonly number[] | null>(null);
  useEffect(() => {
    if (query.trim() === '') {
      setFound(null);
      return;
    }
    const matches: number[] = [];
    let timer = 0;
    const look = (from: number) => {
      const start = performance.now();
      const next = filterRows(matches, rows, query, from, () => performance.now() - start < SLICE);
      if (next === null) setFound(matches);
      else timer = window.setTimeout(() => look(next));
    };
    look(0);
    return () => window.clearTimeout(timer);
  }, [rows, query]);
  return found;
}
