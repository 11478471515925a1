export const ROW_BYTES = 16;

/** What a row's bytes read as: what is no visible ASCII is a dot. */
export function asciiOf(bytes: ArrayLike<number>): string {
  return Array.from(bytes, (byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('');
}

export function hexByte(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

/** Indexes at which two copies of the same bytes differ. */
export function changedBytes(before: Uint8Array, after: Uint8Array): ReadonlySet<number> {
  const changed = new Set<number>();
  for (let index = 0; index < Math.min(before.length, after.length); index++) if (before[index] !== after[index]) changed.add(index);
  return changed;
}

/** `0x1a3f` or `6719`; null for anything else. */
export function readOffset(text: string): number | null {
  const wanted = text.trim();
  return /^(0x[0-9a-f]+|[0-9]+)$/i.test(wanted) ? Number(wanted) : null;
}
