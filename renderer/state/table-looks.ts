import { create } from 'zustand';

/** How a person arranged a table: it outlives the window. */
export interface TableLook {
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  /** Pixels of the columns that were given a width. */
  readonly widths: Readonly<Record<string, number>>;
}

const PREFIX = 'table:';
const PLAIN: TableLook = { sort: null, widths: {} };

export const useTableLooks = create<Readonly<Record<string, TableLook>>>(() => ({}));

/** Read once a table; from then on the store has it. */
const read = new Map<string, TableLook>();

export function lookOf(looks: Readonly<Record<string, TableLook>>, table: string): TableLook {
  const known = looks[table] ?? read.get(table);
  if (known !== undefined) return known;
  const look = readLook(localStorage.getItem(PREFIX + table));
  read.set(table, look);
  return look;
}

export function setLook(table: string, change: Partial<TableLook>): void {
  const look = { ...lookOf(useTableLooks.getState(), table), ...change };
  useTableLooks.setState({ [table]: look });
  try {
    localStorage.setItem(PREFIX + table, JSON.stringify(look));
  } catch {
    // The quota is full: the table stays as it is until the window closes.
  }
}

/** What was written by another version, or by hand, counts as far as it makes sense. */
function readLook(text: string | null): TableLook {
  if (text === null) return PLAIN;
  try {
    const { sort, widths }: Partial<TableLook> = JSON.parse(text);
    const isSort = typeof sort?.column === 'string' && typeof sort.descending === 'boolean';
    const numbers = Object.entries(widths ?? {}).filter(([, width]) => Number.isFinite(width) && width > 0);
    return { sort: isSort ? { column: sort.column, descending: sort.descending } : null, widths: Object.fromEntries(numbers) };
  } catch {
    return PLAIN;
  }
}
