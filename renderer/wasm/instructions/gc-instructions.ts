/** Instructions behind the prefix 0xfb. */
export const GC_INSTRUCTIONS = `
00  struct.new          type           gc  f* -> ref
01  struct.new_default  type           gc  -> ref
02  struct.get          field          gc  ref -> t
03  struct.get_s        field          gc  ref -> i32
04  struct.get_u        field          gc  ref -> i32
05  struct.set          field          gc  ref t ->
06  array.new           type           gc  t i32 -> ref
07  array.new_default   type           gc  i32 -> ref
08  array.new_fixed     array_fixed    gc  t* -> ref
09  array.new_data      type_data      gc  i32 i32 -> ref
0a  array.new_elem      type_elem      gc  i32 i32 -> ref
0b  array.get           type           gc  ref i32 -> t
0c  array.get_s         type           gc  ref i32 -> i32
0d  array.get_u         type           gc  ref i32 -> i32
0e  array.set           type           gc  ref i32 t ->
0f  array.len           none           gc  arrayref -> i32
10  array.fill          type           gc  ref i32 t i32 ->
11  array.copy          two_types      gc  ref i32 ref i32 i32 ->
12  array.init_data     type_data      gc  ref i32 i32 i32 ->
13  array.init_elem     type_elem      gc  ref i32 i32 i32 ->
14  ref.test            ref_type       gc  ref -> i32
15  ref.test            ref_null_type  gc  ref -> i32
16  ref.cast            ref_type       gc  ref -> ref
17  ref.cast            ref_null_type  gc  ref -> ref
18  br_on_cast          br_on_cast     gc  l* ref -> l* ref
19  br_on_cast_fail     br_on_cast     gc  l* ref -> l* ref
1a  any.convert_extern  none           gc  externref -> anyref
1b  extern.convert_any  none           gc  anyref -> externref
1c  ref.i31             none           gc  i32 -> ref
1d  i31.get_s           none           gc  i31ref -> i32
1e  i31.get_u           none           gc  i31ref -> i32
20  struct.new_desc          type           custom-descriptors  f* ref -> ref
21  struct.new_default_desc  type           custom-descriptors  ref -> ref
22  ref.get_desc             type           custom-descriptors  ref -> ref
23  ref.cast_desc_eq         ref_type       custom-descriptors  ref ref -> ref
24  ref.cast_desc_eq         ref_null_type  custom-descriptors  ref ref -> ref
25  br_on_cast_desc_eq       br_on_cast     custom-descriptors  l* ref ref -> l* ref
26  br_on_cast_desc_eq_fail  br_on_cast     custom-descriptors  l* ref ref -> l* ref
`;
