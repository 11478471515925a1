/** Where sections begin, each at its id, and where the last one ends; as far as sizes make sense. */
export function sectionOffsets(bytes: Uint8Array): readonly number[] {
  const offsets = [8];
  let at = 8;
  while (at < bytes.length) {
    let size = 0;
    let next = at + 1;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = bytes[next++] ?? 0;
      size += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    at = next + size;
    if (at <= bytes.length) offsets.push(at);
  }
  return offsets;
}
