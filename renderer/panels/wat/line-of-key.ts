/** The line that a key brings to the top, or null when the key moves nothing. */
export function lineOfKey(key: string, top: number, count: number, page: number): number | null {
  const clamp = (line: number) => Math.min(Math.max(0, line), Math.max(0, count - 1));
  switch (key) {
    case 'ArrowDown':
      return clamp(top + 1);
    case 'ArrowUp':
      return clamp(top - 1);
    case 'PageDown':
    case ' ':
      return clamp(top + page - 1);
    case 'PageUp':
      return clamp(top - page + 1);
    case 'Home':
      return 0;
    case 'End':
      return clamp(count - 1);
    default:
      return null;
  }
}
