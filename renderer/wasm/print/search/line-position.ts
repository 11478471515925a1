import { NEWLINE } from '../ascii';

const NEWLINES = 0x0a0a0a0a;
const SEVEN_BITS = 0x7f7f7f7f;
const ONES = 0x01010101;
const WORD = 4;
/** Words whose newlines are summed up before the sums of their bytes are added: none of them overflows. */
const FEW = 255;
/** A view of words costs more than so many bytes. */
const SHORT = 64;

/** Tells line and column of offsets in a piece of text, which are asked for in their order; it goes over no byte twice. */
export interface LinePosition {
  readonly line: number;
  /** In UTF-16 units. */
  readonly column: number;
  /** Goes on to a byte. */
  moveTo(at: number): void;
}

export function createLinePosition(bytes: Uint8Array, firstLine: number): LinePosition {
  let line = firstLine;
  let column = 0;
  let reached = 0;
  return {
    get line() {
      return line;
    },
    get column() {
      return column;
    },
    moveTo: (at) => {
      const newlines = countNewlines(bytes, reached, at);
      if (newlines > 0) {
        line += newlines;
        column = 0;
        reached = bytes.lastIndexOf(NEWLINE, at - 1) + 1;
      }
      column += countUnits(bytes, reached, at);
      reached = at;
    },
  };
}

/** Four bytes at once: where matches are rare, this is most of what they cost. */
export function countNewlines(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < SHORT) return countOneByOne(bytes, from, to);
  const start = from + ((WORD - ((bytes.byteOffset + from) % WORD)) % WORD);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + start, Math.floor((to - start) / WORD));
  let count = countOneByOne(bytes, from, start);
  for (let first = 0; first < words.length; first += FEW) {
    const behind = Math.min(first + FEW, words.length);
    let sums = 0;
    for (let word = first; word < behind; word++) {
      const others = (words[word] ?? 0) ^ NEWLINES;
      // A byte that is not zero leaves its highest bit set.
      sums += ((((others & SEVEN_BITS) + SEVEN_BITS) | others) >>> 7) & ONES;
    }
    const perByte = (sums & 0xff) + ((sums >>> 8) & 0xff) + ((sums >>> 16) & 0xff) + (sums >>> 24);
    count += WORD * (behind - first) - perByte;
  }
  return count + countOneByOne(bytes, start + WORD * words.length, to);
}

function countOneByOne(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (bytes[at] === NEWLINE) count++;
  return count;
}

/** UTF-16 units that some UTF-8 makes. */
function countUnits(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if ((byte & 0xc0) !== 0x80) count += byte >= 0xf0 ? 2 : 1;
  }
  return count;
}
