/** Upper and lower half of what `readS64` read last; a pair, because a number holds no more than 53 bits. */
export const s64 = new Int32Array(2);

/** A signed LEB of 32 bits that was stepped over before. */
export function readS32(bytes: Uint8Array, start: number): number {
  let value = 0;
  let at = start;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return shift < 28 && (byte & 0x40) !== 0 ? value | (-1 << (shift + 7)) : value;
  }
  return value;
}

/** A signed LEB of 64 bits that was stepped over before, into `s64`. */
export function readS64(bytes: Uint8Array, start: number): void {
  let high = 0;
  let low = 0;
  let at = start;
  let shift = 0;
  let byte = 0x80;
  while (byte >= 0x80 && shift < 70) {
    byte = bytes[at++] ?? 0;
    const part = byte & 0x7f;
    if (shift < 28) low |= part << shift;
    else if (shift === 28) {
      low |= part << 28;
      high |= part >> 4;
    } else high |= part << (shift - 32);
    shift += 7;
  }
  const negative = (byte & 0x40) !== 0;
  if (negative && shift < 32) {
    low |= -1 << shift;
    high = -1;
  } else if (negative && shift < 64) high |= -1 << (shift - 32);
  s64[0] = high;
  s64[1] = low;
}
