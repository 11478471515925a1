import {
  EMPTY_BLOCK_TYPE,
  EXACT_TYPE,
  FIRST_HEAP_TYPE,
  FIRST_NUM_TYPE,
  LAST_HEAP_TYPE,
  LAST_NUM_TYPE,
  NON_NULL_REF,
  NULLABLE_REF,
  SHARED_TYPE,
} from '../model/type-codes';
import { readU32, skipS33, skipU32 } from './skip-leb';

/** Behind an integer that is longer or larger than it may be. */
export const BAD_LEB = -1;
/** Behind a type that there is none of. */
export const BAD_TYPE = -2;

const NEGATIVE = 0x40;

/** Steps over a block's type: none, a value type or a type's index. Answers the offset behind, or one of the two above. */
export function skipBlockType(bytes: Uint8Array, start: number): number {
  const code = bytes[start] ?? 0;
  if (code === EMPTY_BLOCK_TYPE || isPlainValType(code)) return start + 1;
  if (code === SHARED_TYPE) return skipHeapType(bytes, start);
  return code === NON_NULL_REF || code === NULLABLE_REF ? skipHeapType(bytes, start + 1) : skipTypeIndex(bytes, start);
}

/** https://webassembly.github.io/spec/core/binary/types.html#value-types */
export function skipValType(bytes: Uint8Array, start: number): number {
  const code = bytes[start] ?? 0;
  if (isPlainValType(code)) return start + 1;
  if (code === SHARED_TYPE) return skipHeapType(bytes, start);
  return code === NON_NULL_REF || code === NULLABLE_REF ? skipHeapType(bytes, start + 1) : BAD_TYPE;
}

/** https://webassembly.github.io/spec/core/binary/types.html#heap-types */
export function skipHeapType(bytes: Uint8Array, start: number): number {
  const code = bytes[start] ?? 0;
  if (isAbstractHeapType(code)) return start + 1;
  if (code === SHARED_TYPE) return isAbstractHeapType(bytes[start + 1] ?? 0) ? start + 2 : BAD_TYPE;
  return skipTypeIndex(bytes, code === EXACT_TYPE ? start + 1 : start);
}

export function skipValTypes(bytes: Uint8Array, start: number, end: number): number {
  let left = readU32(bytes, start);
  let at = skipU32(bytes, start);
  while (left-- > 0 && at >= 0 && at < end) at = skipValType(bytes, at);
  return left >= 0 && at >= 0 ? end + 1 : at;
}

function isPlainValType(code: number): boolean {
  return (code >= FIRST_NUM_TYPE && code <= LAST_NUM_TYPE) || isAbstractHeapType(code);
}

function isAbstractHeapType(code: number): boolean {
  return code >= FIRST_HEAP_TYPE && code <= LAST_HEAP_TYPE;
}

/** A signed integer that is not negative: the negative ones are the types that have a code. */
function skipTypeIndex(bytes: Uint8Array, start: number): number {
  const at = skipS33(bytes, start);
  if (at < 0) return BAD_LEB;
  return ((bytes[at - 1] ?? 0) & NEGATIVE) !== 0 ? BAD_TYPE : at;
}
