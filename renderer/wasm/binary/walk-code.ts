import {
  BLOCK_TYPE,
  BR_ON_CAST,
  BR_TABLE,
  BYTES_4,
  BYTES_8,
  BYTES_16,
  GC,
  LANE,
  LEB,
  MEMARG,
  MEMARG_LANE,
  MISC,
  NONE,
  PLAIN,
  PREFIX,
  SIMD,
  THREADS,
  TRY_TABLE,
  TWO_LEBS,
  UNKNOWN,
  VAL_TYPES,
} from './immediates';

const END = 0x0b;
const MEMORY_INDEX_FLAG = 0x40;
const PREFIXED: readonly Uint8Array[] = [GC, MISC, SIMD, THREADS];
/** No opcode, but counted like one: only a block with parameters or several results names its type by index. */
export const BLOCK_WITH_TYPE_INDEX = 0xff;
/** How much of a prefixed opcode's number the census keeps apart. */
const CENSUS_ROW = 0x200;

/**
 * Counts which opcodes were met, by their first offset: a plain opcode at its own number, prefixed ones in rows behind.
 * An array, because this is the decoder's only loop over every byte of the code.
 */
export type Census = Float64Array;

export function createCensus(): Census {
  return new Float64Array(256 + 4 * CENSUS_ROW);
}

/** Each met opcode with its first offset. */
export function* metOpcodes(census: Census): Iterable<{ readonly opcode: number; readonly sub: number; readonly offset: number }> {
  for (const [slot, offset] of census.entries()) {
    if (offset === 0) continue;
    if (slot < 256) yield { opcode: slot, sub: 0, offset };
    else yield { opcode: 0xfb + Math.floor((slot - 256) / CENSUS_ROW), sub: (slot - 256) % CENSUS_ROW, offset };
  }
}

/**
 * Skips instructions from `at`; answers where it stopped, or -1 when the bytes are no code that it knows.
 * With `one`, stops behind the first `end` (a constant expression has no blocks), else at `end`.
 */
export function walkCode(bytes: Uint8Array, start: number, end: number, census: Census, one: boolean): number {
  let at = start;
  while (at < end) {
    const opcodeAt = at;
    const opcode = bytes[at++] ?? 0;
    let kind = PLAIN[opcode] ?? UNKNOWN;
    let slot = opcode;
    if (kind === PREFIX) {
      const sub = readLeb(bytes, at);
      at = skipLeb(bytes, at);
      kind = PREFIXED[opcode - 0xfb]?.[sub] ?? UNKNOWN;
      slot = 256 + (opcode - 0xfb) * CENSUS_ROW + sub;
    }
    if (kind !== UNKNOWN && census[slot] === 0) census[slot] = opcodeAt;
    switch (kind) {
      case NONE:
        if (one && opcode === END) return at <= end ? at : -1;
        break;
      case LEB:
        at = skipLeb(bytes, at);
        break;
      case MEMARG:
        at = skipMemarg(bytes, at);
        break;
      case BLOCK_TYPE:
        if (((bytes[at] ?? 0) & 0xc0) !== 0x40 && census[BLOCK_WITH_TYPE_INDEX] === 0) census[BLOCK_WITH_TYPE_INDEX] = at;
        at = skipBlockType(bytes, at);
        break;
      case TWO_LEBS:
        at = skipLeb(bytes, skipLeb(bytes, at));
        break;
      case BR_TABLE:
        at = skipLebs(bytes, at, end, 1);
        break;
      case BYTES_4:
        at += 4;
        break;
      case BYTES_8:
        at += 8;
        break;
      case BYTES_16:
        at += 16;
        break;
      case LANE:
        at++;
        break;
      case MEMARG_LANE:
        at = skipMemarg(bytes, at) + 1;
        break;
      case VAL_TYPES:
        at = skipValTypes(bytes, at, end);
        break;
      case TRY_TABLE:
        at = skipCatches(bytes, skipBlockType(bytes, at), end);
        break;
      case BR_ON_CAST:
        at = skipLeb(bytes, skipLeb(bytes, skipLeb(bytes, at + 1)));
        break;
      default:
        return -1;
    }
  }
  return at === end && !one ? at : -1;
}

/** For skipping only: wrong on purpose beyond 32 bits, never beyond the bytes. */
export function readLeb(bytes: Uint8Array, start: number): number {
  let value = 0;
  let at = start;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) break;
  }
  return value;
}

export function skipLeb(bytes: Uint8Array, start: number): number {
  let at = start;
  while (((bytes[at++] ?? 0) & 0x80) !== 0);
  return at;
}

function skipLebs(bytes: Uint8Array, start: number, end: number, extra: number): number {
  let left = readLeb(bytes, start) + extra;
  let at = skipLeb(bytes, start);
  while (left-- > 0 && at < end) at = skipLeb(bytes, at);
  return left >= 0 ? end + 1 : at;
}

function skipMemarg(bytes: Uint8Array, start: number): number {
  const flags = readLeb(bytes, start);
  let at = skipLeb(bytes, start);
  if ((flags & MEMORY_INDEX_FLAG) !== 0) at = skipLeb(bytes, at);
  return skipLeb(bytes, at);
}

// A value type with a heap type behind it takes two; everything else is one LEB.
function skipBlockType(bytes: Uint8Array, start: number): number {
  const code = bytes[start];
  return code === 0x63 || code === 0x64 ? skipLeb(bytes, start + 1) : skipLeb(bytes, start);
}

function skipValTypes(bytes: Uint8Array, start: number, end: number): number {
  let left = readLeb(bytes, start);
  let at = skipLeb(bytes, start);
  while (left-- > 0 && at < end) at = skipBlockType(bytes, at);
  return at;
}

function skipCatches(bytes: Uint8Array, start: number, end: number): number {
  let left = readLeb(bytes, start);
  let at = skipLeb(bytes, start);
  while (left-- > 0 && at < end) {
    const hasTag = (bytes[at] ?? 0) < 2;
    at = skipLeb(bytes, at + 1);
    if (hasTag) at = skipLeb(bytes, at);
  }
  return at;
}
