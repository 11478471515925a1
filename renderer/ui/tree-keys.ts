interface Row {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

/** The row that a key leads to from `id`, or null when the key leads nowhere. */
export function nextRow(rows: readonly Row[], id: string, key: string): string | null {
  const now = rows.findIndex((row) => row.id === id);
  switch (key) {
    case 'ArrowDown':
      return rows[now + 1]?.id ?? null;
    case 'ArrowUp':
      return rows[now - 1]?.id ?? null;
    case 'Home':
      return rows[0]?.id ?? null;
    case 'End':
      return rows.at(-1)?.id ?? null;
    case 'ArrowLeft':
      return rows.slice(0, now).findLast((row) => row.level < (rows[now]?.level ?? 0))?.id ?? null;
    default:
      return key.length === 1 ? typeAhead(rows, now, key) : null;
  }
}

function typeAhead(rows: readonly Row[], now: number, key: string): string | null {
  const round = [...rows.slice(now + 1), ...rows.slice(0, now + 1)];
  return round.find((row) => row.text.toLowerCase().startsWith(key.toLowerCase()))?.id ?? null;
}
