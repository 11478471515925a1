/**
 * Steps over the LEBs of code. Each answers the offset behind, or -1 where the integer is longer or larger than the spec lets it be.
 * They read beyond the end of a body as zeros would be read: the loops over code check the end once an instruction.
 * https://webassembly.github.io/spec/core/binary/values.html#integers
 */
export function skipU32(bytes: Uint8Array, start: number): number {
  const at = behindLeb(bytes, start, 5);
  return at - start === 5 && (bytes[at - 1] ?? 0) > 0x0f ? -1 : at;
}

export function skipS32(bytes: Uint8Array, start: number): number {
  const at = behindLeb(bytes, start, 5);
  return at - start === 5 && !signFits(bytes[at - 1] ?? 0, 0x78) ? -1 : at;
}

export function skipS33(bytes: Uint8Array, start: number): number {
  const at = behindLeb(bytes, start, 5);
  return at - start === 5 && !signFits(bytes[at - 1] ?? 0, 0x70) ? -1 : at;
}

export function skipU64(bytes: Uint8Array, start: number): number {
  const at = behindLeb(bytes, start, 10);
  return at - start === 10 && (bytes[at - 1] ?? 0) > 1 ? -1 : at;
}

export function skipS64(bytes: Uint8Array, start: number): number {
  const at = behindLeb(bytes, start, 10);
  return at - start === 10 && !signFits(bytes[at - 1] ?? 0, 0x7f) ? -1 : at;
}

/** A LEB's value as far as 32 bits go; only for one that was stepped over before. */
export function readU32(bytes: Uint8Array, start: number): number {
  let byte = bytes[start] ?? 0;
  if (byte < 0x80) return byte;
  let value = byte & 0x7f;
  let at = start + 1;
  for (let shift = 7; shift < 35; shift += 7) {
    byte = bytes[at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  return value >>> 0;
}

function behindLeb(bytes: Uint8Array, start: number, longest: number): number {
  let at = start;
  const last = start + longest;
  while (at < last) if ((bytes[at++] ?? 0) < 0x80) return at;
  return -1;
}

// The unused bits of the last byte repeat the sign.
function signFits(byte: number, mask: number): boolean {
  return (byte & mask) === 0 || (byte & mask) === (mask & 0x7f);
}
