import { hexF32, hexF64 } from './hex-float';

/** Few constants make most of a module's floats, and each costs microseconds to spell: the last ones are kept, one to a slot. */
const SLOTS = 4096;
const SPREAD = 0x9e3779b1;
const SHIFT = 20;

const f32Bits = new Uint32Array(SLOTS);
const f32Texts = new Array<string>(SLOTS).fill('');
const f64Bits = new Uint32Array(2 * SLOTS);
const f64Texts = new Array<string>(SLOTS).fill('');

export function f32Text(bits: number): string {
  const slot = Math.imul(bits, SPREAD) >>> SHIFT;
  const known = f32Texts[slot] ?? '';
  if (known !== '' && f32Bits[slot] === bits) return known;
  const text = hexF32(bits);
  f32Bits[slot] = bits;
  f32Texts[slot] = text;
  return text;
}

/** `low` and `high` are the halves of the bits. */
export function f64Text(low: number, high: number): string {
  const slot = Math.imul(low ^ Math.imul(high, SPREAD), SPREAD) >>> SHIFT;
  const known = f64Texts[slot] ?? '';
  if (known !== '' && f64Bits[2 * slot] === low && f64Bits[2 * slot + 1] === high) return known;
  const text = hexF64((BigInt(high) << 32n) | BigInt(low));
  f64Bits[2 * slot] = low;
  f64Bits[2 * slot + 1] = high;
  f64Texts[slot] = text;
  return text;
}
