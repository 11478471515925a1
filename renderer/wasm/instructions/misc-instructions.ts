/** Instructions behind the prefix 0xfc. */
export const MISC_INSTRUCTIONS = `
00  i32.trunc_sat_f32_s  none         sat-float        f32 -> i32
01  i32.trunc_sat_f32_u  none         sat-float        f32 -> i32
02  i32.trunc_sat_f64_s  none         sat-float        f64 -> i32
03  i32.trunc_sat_f64_u  none         sat-float        f64 -> i32
04  i64.trunc_sat_f32_s  none         sat-float        f32 -> i64
05  i64.trunc_sat_f32_u  none         sat-float        f32 -> i64
06  i64.trunc_sat_f64_s  none         sat-float        f64 -> i64
07  i64.trunc_sat_f64_u  none         sat-float        f64 -> i64
08  memory.init          memory_init  bulk-memory      i i32 i32 ->
09  data.drop            data         bulk-memory      ->
0a  memory.copy          memory_pair  bulk-memory      i i i ->
0b  memory.fill          memory       bulk-memory      i i32 i ->
0c  table.init           table_init   bulk-memory      i i32 i32 ->
0d  elem.drop            elem         bulk-memory      ->
0e  table.copy           table_pair   bulk-memory      i i i ->
0f  table.grow           table        reference-types  ref i -> i
10  table.size           table        reference-types  -> i
11  table.fill           table        reference-types  i ref i ->
12  memory.discard       memory       memory-control   i i ->
13  i64.add128           none         wide-arithmetic  i64 i64 i64 i64 -> i64 i64
14  i64.sub128           none         wide-arithmetic  i64 i64 i64 i64 -> i64 i64
15  i64.mul_wide_s       none         wide-arithmetic  i64 i64 -> i64 i64
16  i64.mul_wide_u       none         wide-arithmetic  i64 i64 -> i64 i64
`;
