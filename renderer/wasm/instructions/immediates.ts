/** What follows an opcode, by the words of the instruction tables. The order matters: the first four stand one level left of what they end. */
export const IMMEDIATES = [
  'end',
  'else',
  'catch',
  'delegate',
  'none',
  'local',
  'i32',
  'memarg',
  'label',
  'block',
  'func',
  'global',
  'i64',
  'f64',
  'f32',
  'br_table',
  'call_indirect',
  'memory',
  'lane',
  'v128',
  'shuffle',
  'memarg_lane',
  'memory_pair',
  'memory_init',
  'data',
  'table',
  'table_pair',
  'table_init',
  'elem',
  'type',
  'tag',
  'heap_type',
  'select',
  'try_table',
  'field',
  'array_fixed',
  'type_data',
  'type_elem',
  'two_types',
  'ref_type',
  'ref_null_type',
  'br_on_cast',
  'zero',
  'unknown',
] as const;

export type Immediates = (typeof IMMEDIATES)[number];

// Numbers of their own, since the loops over the code compare nothing else.
export const END = 0;
export const ELSE = 1;
export const CATCH = 2;
export const DELEGATE = 3;
export const NONE = 4;
export const LOCAL = 5;
export const I32 = 6;
export const MEMARG = 7;
export const LABEL = 8;
export const BLOCK = 9;
export const FUNC = 10;
export const GLOBAL = 11;
export const I64 = 12;
export const F64 = 13;
export const F32 = 14;
export const BR_TABLE = 15;
export const CALL_INDIRECT = 16;
export const MEMORY = 17;
export const LANE = 18;
export const V128 = 19;
export const SHUFFLE = 20;
export const MEMARG_LANE = 21;
export const MEMORY_PAIR = 22;
export const MEMORY_INIT = 23;
export const DATA = 24;
export const TABLE = 25;
export const TABLE_PAIR = 26;
export const TABLE_INIT = 27;
export const ELEM = 28;
export const TYPE = 29;
export const TAG = 30;
export const HEAP_TYPE = 31;
export const SELECT = 32;
export const TRY_TABLE = 33;
export const FIELD = 34;
export const ARRAY_FIXED = 35;
export const TYPE_DATA = 36;
export const TYPE_ELEM = 37;
export const TWO_TYPES = 38;
export const REF_TYPE = 39;
export const REF_NULL_TYPE = 40;
export const BR_ON_CAST = 41;
export const ZERO = 42;
export const UNKNOWN = 43;
