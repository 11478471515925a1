/** What follows an opcode in the code, as far as skipping it needs. https://webassembly.github.io/spec/core/binary/instructions.html */
export const NONE = 0;
export const LEB = 1;
export const TWO_LEBS = 2;
export const BLOCK_TYPE = 3;
export const BR_TABLE = 4;
export const MEMARG = 5;
export const BYTES_4 = 6;
export const BYTES_8 = 7;
export const BYTES_16 = 8;
export const LANE = 9;
export const MEMARG_LANE = 10;
export const VAL_TYPES = 11;
export const TRY_TABLE = 12;
export const BR_ON_CAST = 13;
export const PREFIX = 14;
export const UNKNOWN = 15;

export const PLAIN = table(256, UNKNOWN, [
  [0x00, 0x01, NONE],
  [0x02, 0x04, BLOCK_TYPE],
  [0x05, 0x05, NONE],
  [0x06, 0x06, BLOCK_TYPE],
  [0x07, 0x09, LEB],
  [0x0a, 0x0b, NONE],
  [0x0c, 0x0d, LEB],
  [0x0e, 0x0e, BR_TABLE],
  [0x0f, 0x0f, NONE],
  [0x10, 0x10, LEB],
  [0x11, 0x11, TWO_LEBS],
  [0x12, 0x12, LEB],
  [0x13, 0x13, TWO_LEBS],
  [0x14, 0x15, LEB],
  [0x18, 0x18, LEB],
  [0x19, 0x1b, NONE],
  [0x1c, 0x1c, VAL_TYPES],
  [0x1f, 0x1f, TRY_TABLE],
  [0x20, 0x26, LEB],
  [0x28, 0x3e, MEMARG],
  [0x3f, 0x42, LEB],
  [0x43, 0x43, BYTES_4],
  [0x44, 0x44, BYTES_8],
  [0x45, 0xc4, NONE],
  [0xd0, 0xd0, LEB],
  [0xd1, 0xd1, NONE],
  [0xd2, 0xd2, LEB],
  [0xd3, 0xd4, NONE],
  [0xd5, 0xd6, LEB],
  [0xfb, 0xfe, PREFIX],
]);

export const GC = table(31, UNKNOWN, [
  [0, 1, LEB],
  [2, 5, TWO_LEBS],
  [6, 7, LEB],
  [8, 10, TWO_LEBS],
  [11, 14, LEB],
  [15, 15, NONE],
  [16, 16, LEB],
  [17, 19, TWO_LEBS],
  [20, 23, LEB],
  [24, 25, BR_ON_CAST],
  [26, 30, NONE],
]);

export const MISC = table(23, UNKNOWN, [
  [0, 7, NONE],
  [8, 8, TWO_LEBS],
  [9, 9, LEB],
  [10, 10, TWO_LEBS],
  [11, 11, LEB],
  [12, 12, TWO_LEBS],
  [13, 13, LEB],
  [14, 14, TWO_LEBS],
  [15, 18, LEB],
  [19, 22, NONE],
]);

export const SIMD = table(0x114, NONE, [
  [0, 11, MEMARG],
  [12, 13, BYTES_16],
  [21, 34, LANE],
  [84, 91, MEMARG_LANE],
  [92, 93, MEMARG],
]);

export const THREADS = table(0x4f, UNKNOWN, [
  [0, 2, MEMARG],
  [3, 3, LANE],
  [0x10, 0x4e, MEMARG],
]);

function table(size: number, rest: number, rows: readonly (readonly [from: number, to: number, kind: number])[]): Uint8Array {
  const kinds = new Uint8Array(size).fill(rest);
  for (const [from, to, kind] of rows) kinds.fill(kind, from, to + 1);
  return kinds;
}
