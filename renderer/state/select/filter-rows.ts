/** Rows whose text holds the query, whatever its case, in their order; null when nothing is asked for. */
export function filterRows(count: number, textOf: (row: number) => string, query: string): Int32Array | null {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return null;
  const rows = new Int32Array(count);
  let found = 0;
  for (let row = 0; row < count; row++) if (textOf(row).toLowerCase().includes(wanted)) rows[found++] = row;
  return rows.slice(0, found);
}
