import { DIGIT_ZERO, LETTER_X, SPACE } from '../ascii';
import { SMALL_LENGTHS, SMALL_WORDS } from './decimal';
import type { TextBuffer } from './text-buffer';

const V128_BYTES = 16;
const LANE_BYTES = 4;
/** ` i32x4` and four times ` 0x00000000`; longer than sixteen times ` 255`. */
const LONGEST = 72;
const HEX = new TextEncoder().encode('0123456789abcdef');

/** ` i32x4 0x00000001 …`; answers the offset behind the constant. Written digit by digit: code that works on vectors has thousands of them. */
export function writeV128(out: TextBuffer, code: Uint8Array, start: number): number {
  out.text(' i32x4');
  out.reserve(LONGEST);
  const { bytes } = out;
  let { at } = out;
  for (let lane = start; lane < start + V128_BYTES; lane += LANE_BYTES) {
    bytes[at++] = SPACE;
    bytes[at++] = DIGIT_ZERO;
    bytes[at++] = LETTER_X;
    for (let index = lane + LANE_BYTES - 1; index >= lane; index--) {
      const byte = code[index] ?? 0;
      bytes[at++] = HEX[byte >> 4] ?? 0;
      bytes[at++] = HEX[byte & 0xf] ?? 0;
    }
  }
  out.at = at;
  return start + V128_BYTES;
}

/** The sixteen lanes of a shuffle, in decimal. */
export function writeLanes(out: TextBuffer, code: Uint8Array, start: number): number {
  out.reserve(LONGEST);
  for (let index = start; index < start + V128_BYTES; index++) {
    const lane = code[index] ?? 0;
    out.view.setUint32(out.at, SMALL_WORDS[lane] ?? 0, true);
    out.at += SMALL_LENGTHS[lane] ?? 0;
  }
  return start + V128_BYTES;
}
