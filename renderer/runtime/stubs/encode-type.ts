import type { AbstractHeapType, GlobalType, Limits, MemoryType, RefType, TableType, ValType } from '../../wasm/model/types';
import { signed, unsigned } from './encode-bytes';

const NUM_TYPES = { i32: 0x7f, i64: 0x7e, f32: 0x7d, f64: 0x7c, v128: 0x7b } as const;

const HEAP_TYPES: Readonly<Record<AbstractHeapType, number>> = {
  func: 0x70,
  extern: 0x6f,
  any: 0x6e,
  eq: 0x6d,
  i31: 0x6c,
  struct: 0x6b,
  array: 0x6a,
  exn: 0x69,
  none: 0x71,
  noextern: 0x72,
  nofunc: 0x73,
  noexn: 0x74,
  cont: 0x68,
  nocont: 0x75,
};

const USUAL_PAGE_SIZE = 65_536;

export function encodeHeapType(heap: AbstractHeapType | number): readonly number[] {
  return typeof heap === 'number' ? signed(heap) : [HEAP_TYPES[heap]];
}

/** The one-byte shorthand where there is one: engines without the function-references proposal know only that. */
function encodeRefType(type: RefType): readonly number[] {
  if (type.nullable && typeof type.heap !== 'number') return [HEAP_TYPES[type.heap]];
  return [type.nullable ? 0x63 : 0x64, ...encodeHeapType(type.heap)];
}

function encodeValType(type: ValType): readonly number[] {
  return typeof type === 'string' ? [NUM_TYPES[type]] : encodeRefType(type);
}

export function encodeTableType(type: TableType): readonly number[] {
  return [...encodeRefType(type.element), ...encodeLimits(type.limits, type.address === 'i64' ? 4 : 0)];
}

export function encodeMemoryType(type: MemoryType): readonly number[] {
  const flags = (type.shared ? 2 : 0) | (type.address === 'i64' ? 4 : 0);
  if (type.pageSize === USUAL_PAGE_SIZE) return encodeLimits(type.limits, flags);
  return [...encodeLimits(type.limits, flags | 8), ...unsigned(Math.log2(type.pageSize))];
}

export function encodeGlobalType(type: GlobalType): readonly number[] {
  return [...encodeValType(type.valType), type.mutable ? 1 : 0];
}

function encodeLimits(limits: Limits, flags: number): readonly number[] {
  const min = unsigned(limits.min);
  return limits.max === null ? [flags, ...min] : [flags | 1, ...min, ...unsigned(limits.max)];
}
