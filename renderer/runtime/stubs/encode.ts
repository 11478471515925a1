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

/** The few encodings of the binary format that a stub module needs. https://webassembly.github.io/spec/core/binary/ */

export function unsigned(value: number | bigint): readonly number[] {
  const bytes: number[] = [];
  let rest = BigInt(value);
  do {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    bytes.push(rest === 0n ? low : low | 0x80);
  } while (rest !== 0n);
  return bytes;
}

/** A type index where an abstract heap type could stand is a signed integer. */
function signed(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = BigInt(value);
  for (;;) {
    const low = Number(rest & 0x7fn);
    rest >>= 7n;
    const done = (rest === 0n && (low & 0x40) === 0) || (rest === -1n && (low & 0x40) !== 0);
    bytes.push(done ? low : low | 0x80);
    if (done) return bytes;
  }
}

function vector(entries: readonly (readonly number[])[]): readonly number[] {
  return [...unsigned(entries.length), ...entries.flat()];
}

/** Nothing for an empty section: the format allows leaving it out. */
export function section(id: number, entries: readonly (readonly number[])[]): readonly number[] {
  if (entries.length === 0) return [];
  const contents = vector(entries);
  return [id, ...unsigned(contents.length), ...contents];
}

function encodeHeapType(heap: AbstractHeapType | number): readonly number[] {
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

const I32_ZERO = [0x41, 0x00];
const REF_I31 = [0xfb, 0x1c];
const EXTERN_CONVERT_ANY = [0xfb, 0x1b];

function zeros(count: number): readonly number[] {
  return new Array<number>(count).fill(0);
}

/**
 * A constant expression (without `end`) for the value that a stub stands for: zero, null, or the plainest thing that is not null.
 * Null where no constant expression makes one. `func` is the index of a func that any `(ref func)` may name.
 */
export function encodeZero(type: ValType, func: number): readonly number[] | null {
  switch (type) {
    case 'i32':
      return I32_ZERO;
    case 'i64':
      return [0x42, 0x00];
    case 'f32':
      return [0x43, ...zeros(4)];
    case 'f64':
      return [0x44, ...zeros(8)];
    case 'v128':
      return [0xfd, 0x0c, ...zeros(16)];
    default:
      return encodeReference(type, func);
  }
}

function encodeReference(type: RefType, func: number): readonly number[] | null {
  if (type.nullable) return [0xd0, ...encodeHeapType(type.heap)];
  switch (type.heap) {
    case 'func':
      return [0xd2, ...unsigned(func)];
    case 'any':
    case 'eq':
    case 'i31':
      return [...I32_ZERO, ...REF_I31];
    case 'extern':
      return [...I32_ZERO, ...REF_I31, ...EXTERN_CONVERT_ANY];
    default:
      return null;
  }
}
