import { lookOf, setLook, useTableLooks } from '../state/table-looks';
import type { GridLook } from '../ui/grid';

/** How a person arranged the table of that name, for its grid. */
export function useTableLook(table: string): GridLook {
  const look = useTableLooks((looks) => lookOf(looks, table));
  return { ...look, onSort: (sort) => setLook(table, { sort }), onWidths: (widths) => setLook(table, { widths }) };
}
