const ZERO = 0x30;
const MINUS = 0x2d;
const BILLION = 1e9;

/** Writes a whole number from 0 to 2^32 - 1; answers the place behind it. */
export function writeU32(bytes: Uint8Array, start: number, value: number): number {
  if (value < 10) {
    bytes[start] = ZERO + value;
    return start + 1;
  }
  let left = value;
  const end = start + digits(value);
  for (let at = end - 1; at >= start; at--) {
    const tenth = Math.floor(left / 10);
    bytes[at] = ZERO + left - tenth * 10;
    left = tenth;
  }
  return end;
}

/** Writes a signed number of 32 bits. */
export function writeS32(bytes: Uint8Array, start: number, value: number): number {
  if (value >= 0) return writeU32(bytes, start, value);
  bytes[start] = MINUS;
  return writeU32(bytes, start + 1, -value);
}

/** Writes a signed number of 64 bits, given as its upper and lower half. */
export function writeS64(bytes: Uint8Array, start: number, high: number, low: number): number {
  const value = (high | 0) * 2 ** 32 + (low >>> 0);
  if (Number.isSafeInteger(value)) {
    if (value >= 0) return writeSafe(bytes, start, value);
    bytes[start] = MINUS;
    return writeSafe(bytes, start + 1, -value);
  }
  let at = start;
  const text = ((BigInt(high | 0) << 32n) | BigInt(low >>> 0)).toString();
  for (let place = 0; place < text.length; place++) bytes[at++] = text.charCodeAt(place);
  return at;
}

function writeSafe(bytes: Uint8Array, start: number, value: number): number {
  if (value < BILLION) return writeU32(bytes, start, value);
  const upper = Math.floor(value / BILLION);
  let left = value - upper * BILLION;
  const end = writeU32(bytes, start, upper) + 9;
  for (let at = end - 1; at >= end - 9; at--) {
    const tenth = Math.floor(left / 10);
    bytes[at] = ZERO + left - tenth * 10;
    left = tenth;
  }
  return end;
}

function digits(value: number): number {
  if (value < 100) return 2;
  if (value < 1000) return 3;
  if (value < 10_000) return 4;
  if (value < 100_000) return 5;
  if (value < 1_000_000) return 6;
  if (value < 10_000_000) return 7;
  if (value < 100_000_000) return 8;
  return value < BILLION ? 9 : 10;
}
