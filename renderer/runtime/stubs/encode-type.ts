import { HEAP_TYPE_CODES, NON_NULL_REF, NULLABLE_REF, NUM_TYPE_CODES } from '../../wasm/model/type-codes';
import {
  type AbstractHeapType,
  type GlobalType,
  type Limits,
  type MemoryType,
  type RefType,
  type TableType,
  USUAL_PAGE_SIZE,
  type ValType,
} from '../../wasm/model/types';
import { signed, unsigned } from './encode-bytes';

export function encodeHeapType(heap: AbstractHeapType | number): readonly number[] {
  return typeof heap === 'number' ? signed(heap) : [HEAP_TYPE_CODES[heap]];
}

/** The one-byte shorthand where there is one: engines without the function-references proposal know only that. */
function encodeRefType(type: RefType): readonly number[] {
  if (type.nullable && typeof type.heap !== 'number') return [HEAP_TYPE_CODES[type.heap]];
  return [type.nullable ? NULLABLE_REF : NON_NULL_REF, ...encodeHeapType(type.heap)];
}

function encodeValType(type: ValType): readonly number[] {
  return typeof type === 'string' ? [NUM_TYPE_CODES[type]] : encodeRefType(type);
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
