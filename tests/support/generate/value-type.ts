import type { Bytes } from '../module-bytes';
import { sleb } from '../module-bytes';

/** A value type as it is written: a number's or vector's code, or a reference to a heap type. */
export type Value =
  | { readonly kind: 'number'; readonly code: number }
  /** `heap` is a defined type's index, or an abstract heap type's (negative) code. */
  | { readonly kind: 'ref'; readonly nullable: boolean; readonly heap: number };

const number = (code: number): Value => ({ kind: 'number', code });
export const I32 = number(0x7f);
export const I64 = number(0x7e);
export const F32 = number(0x7d);
export const F64 = number(0x7c);
export const V128 = number(0x7b);

/** Abstract heap types as signed bytes. */
export const HEAP = {
  exn: -0x17,
  array: -0x16,
  struct: -0x15,
  i31: -0x14,
  eq: -0x13,
  any: -0x12,
  extern: -0x11,
  func: -0x10,
  none: -0x0f,
  noextern: -0x0e,
  nofunc: -0x0d,
  noexn: -0x0c,
} as const;

export function ref(heap: number, nullable = true): Value {
  return { kind: 'ref', nullable, heap };
}

export const FUNCREF = ref(HEAP.func);
export const EXTERNREF = ref(HEAP.extern);

export function valueBytes(type: Value): Bytes {
  if (type.kind === 'number') return [type.code];
  if (type.nullable && type.heap < 0) return [type.heap & 0x7f];
  return [type.nullable ? 0x63 : 0x64, sleb(BigInt(type.heap))];
}

export function sameValue(a: Value, b: Value): boolean {
  if (a.kind === 'number' || b.kind === 'number') return a.kind === b.kind && 'code' in a && 'code' in b && a.code === b.code;
  return a.nullable === b.nullable && a.heap === b.heap;
}

export function sameValues(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((type, at) => sameValue(type, b[at] ?? I32));
}
