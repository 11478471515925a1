import { DIGIT_ZERO, MINUS, SPACE } from '../ascii';

const BILLION = 1e9;

/** ` 0` … ` 999` and ` -64` … ` 63`, each as a word of four bytes and its length: numbers of one or two bytes are most of a module's. */
export const SMALL = 1000;
export const SMALL_WORDS = new Uint32Array(SMALL);
export const SMALL_LENGTHS = new Uint8Array(SMALL);
export const SIGNED_WORDS = new Uint32Array(128);
export const SIGNED_LENGTHS = new Uint8Array(128);
for (let value = 0; value < SMALL; value++) [SMALL_WORDS[value], SMALL_LENGTHS[value]] = spaced(value);
// By the byte that such a number is in code.
for (let byte = 0; byte < 128; byte++) [SIGNED_WORDS[byte], SIGNED_LENGTHS[byte]] = spaced((byte << 25) >> 25);

function spaced(value: number): readonly [word: number, length: number] {
  const text = String(value);
  let word = 0;
  for (let index = text.length - 1; index >= 0; index--) word = (word << 8) | text.charCodeAt(index);
  return [((word << 8) | SPACE) >>> 0, text.length + 1];
}

/** Writes a whole number from 0 to 2^32 - 1; answers the offset behind it. */
export function writeU32(bytes: Uint8Array, start: number, value: number): number {
  if (value < 10) {
    bytes[start] = DIGIT_ZERO + value;
    return start + 1;
  }
  let left = value;
  const end = start + digits(value);
  for (let at = end - 1; at >= start; at--) {
    const tenth = Math.floor(left / 10);
    bytes[at] = DIGIT_ZERO + left - tenth * 10;
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
  for (let index = 0; index < text.length; index++) bytes[at++] = text.charCodeAt(index);
  return at;
}

function writeSafe(bytes: Uint8Array, start: number, value: number): number {
  if (value < BILLION) return writeU32(bytes, start, value);
  const upper = Math.floor(value / BILLION);
  let left = value - upper * BILLION;
  const end = writeU32(bytes, start, upper) + 9;
  for (let at = end - 1; at >= end - 9; at--) {
    const tenth = Math.floor(left / 10);
    bytes[at] = DIGIT_ZERO + left - tenth * 10;
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
