/** Asking the clock costs more than looking at a row. */
const STRIDE = 512;

/**
 * Looks through rows from `from` on for those whose text holds the query, whatever its case, and adds them to `found`.
 * Answers where to go on when `mayGoOn` said no, or null when all were looked at.
 */
export function filterRows(
  found: number[],
  rows: { readonly count: number; readonly textOf: (row: number) => string },
  query: string,
  from: number,
  mayGoOn: () => boolean,
): number | null {
  const wanted = query.trim().toLowerCase();
  for (let row = from; row < rows.count; row++) {
    if (rows.textOf(row).toLowerCase().includes(wanted)) found.push(row);
    if (row % STRIDE === STRIDE - 1 && row + 1 < rows.count && !mayGoOn()) return row + 1;
  }
  return null;
}
