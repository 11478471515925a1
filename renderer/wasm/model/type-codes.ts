import type { AbstractHeapType, NumType } from './types';

/** https://webassembly.github.io/spec/core/binary/types.html#number-types, and the vector type behind them */
export const NUM_TYPE_CODES: Readonly<Record<NumType | 'v128', number>> = { i32: 0x7f, i64: 0x7e, f32: 0x7d, f64: 0x7c, v128: 0x7b };
export const FIRST_NUM_TYPE = 0x7b;
export const LAST_NUM_TYPE = 0x7f;

/** https://webassembly.github.io/spec/core/binary/types.html#heap-types */
export const HEAP_TYPE_CODES: Readonly<Record<AbstractHeapType, number>> = {
  nocont: 0x75,
  noexn: 0x74,
  nofunc: 0x73,
  noextern: 0x72,
  none: 0x71,
  func: 0x70,
  extern: 0x6f,
  any: 0x6e,
  eq: 0x6d,
  i31: 0x6c,
  struct: 0x6b,
  array: 0x6a,
  exn: 0x69,
  cont: 0x68,
};
export const FIRST_HEAP_TYPE = 0x68;
export const LAST_HEAP_TYPE = 0x75;

/** Before a heap type. https://webassembly.github.io/spec/core/binary/types.html#reference-types */
export const NON_NULL_REF = 0x64;
export const NULLABLE_REF = 0x63;
/** Before an abstract heap type, and before a type's form: the shared-everything-threads proposal's. */
export const SHARED_TYPE = 0x65;
/** Before a defined type: the custom-descriptors proposal's. */
export const EXACT_TYPE = 0x62;

/** The forms of a defined type. https://webassembly.github.io/spec/core/binary/types.html#composite-types */
export const FUNC_FORM = 0x60;
export const STRUCT_FORM = 0x5f;
export const ARRAY_FORM = 0x5e;
export const CONT_FORM = 0x5d;
/** What may stand before them. */
export const SUB_TYPE = 0x50;
export const FINAL_SUB_TYPE = 0x4f;
export const REC_GROUP = 0x4e;
export const DESCRIPTOR = 0x4d;
export const DESCRIBES = 0x4c;
/** A field's storage that is smaller than a number. */
export const PACKED_I8 = 0x78;
export const PACKED_I16 = 0x77;

/** A block's type where it takes and gives nothing. */
export const EMPTY_BLOCK_TYPE = 0x40;
