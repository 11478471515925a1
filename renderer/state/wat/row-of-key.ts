/** The row that a key leads to from another one, or null when the key moves nothing. */
export function rowOfKey(key: string, row: number, count: number, page: number): number | null {
  const clamp = (wanted: number) => Math.min(Math.max(0, wanted), Math.max(0, count - 1));
  switch (key) {
    case 'ArrowDown':
      return clamp(row + 1);
    case 'ArrowUp':
      return clamp(row - 1);
    case 'PageDown':
      return clamp(row + Math.max(1, page - 1));
    case 'PageUp':
      return clamp(row - Math.max(1, page - 1));
    case 'Home':
      return 0;
    case 'End':
      return clamp(count - 1);
    default:
      return null;
  }
}
