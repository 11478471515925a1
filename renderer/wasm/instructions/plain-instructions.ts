/** Instructions of one byte: opcode, mnemonic, immediates, proposal, stack effect. https://webassembly.github.io/spec/core/binary/instructions.html */
export const PLAIN_INSTRUCTIONS = `
00  unreachable           none           mvp                  * -> *
01  nop                   none           mvp                  ->
02  block                 block          mvp                  a* -> b*
03  loop                  block          mvp                  a* -> b*
04  if                    block          mvp                  a* i32 -> b*
05  else                  else           mvp                  b* -> a*
06  try                   block          legacy-exceptions    a* -> b*
07  catch                 catch          legacy-exceptions    b* -> t*
08  throw                 tag            exception-tags       * t* -> *
09  rethrow               label          legacy-exceptions    * -> *
0a  throw_ref             none           exceptions           * exnref -> *
0b  end                   end            mvp                  b* -> b*
0c  br                    label          mvp                  * l* -> *
0d  br_if                 label          mvp                  l* i32 -> l*
0e  br_table              br_table       mvp                  * l* i32 -> *
0f  return                none           mvp                  * r* -> *
10  call                  func           mvp                  p* -> r*
11  call_indirect         call_indirect  mvp                  p* i -> r*
12  return_call           func           tail-call            * p* -> *
13  return_call_indirect  call_indirect  tail-call            * p* i -> *
14  call_ref              type           function-references  p* ref -> r*
15  return_call_ref       type           function-references  * p* ref -> *
18  delegate              delegate       legacy-exceptions    b* -> b*
19  catch_all             else           legacy-exceptions    b* ->
1a  drop                  none           mvp                  t ->
1b  select                none           mvp                  t t i32 -> t
1c  select                select         reference-types      t t i32 -> t
1f  try_table             try_table      exceptions           a* -> b*
20  local.get             local          mvp                  -> t
21  local.set             local          mvp                  t ->
22  local.tee             local          mvp                  t -> t
23  global.get            global         mvp                  -> t
24  global.set            global         mvp                  t ->
25  table.get             table          reference-types      i -> ref
26  table.set             table          reference-types      i ref ->
28  i32.load              memarg:2       mvp                  i -> i32
29  i64.load              memarg:3       mvp                  i -> i64
2a  f32.load              memarg:2       mvp                  i -> f32
2b  f64.load              memarg:3       mvp                  i -> f64
2c  i32.load8_s           memarg:0       mvp                  i -> i32
2d  i32.load8_u           memarg:0       mvp                  i -> i32
2e  i32.load16_s          memarg:1       mvp                  i -> i32
2f  i32.load16_u          memarg:1       mvp                  i -> i32
30  i64.load8_s           memarg:0       mvp                  i -> i64
31  i64.load8_u           memarg:0       mvp                  i -> i64
32  i64.load16_s          memarg:1       mvp                  i -> i64
33  i64.load16_u          memarg:1       mvp                  i -> i64
34  i64.load32_s          memarg:2       mvp                  i -> i64
35  i64.load32_u          memarg:2       mvp                  i -> i64
36  i32.store             memarg:2       mvp                  i i32 ->
37  i64.store             memarg:3       mvp                  i i64 ->
38  f32.store             memarg:2       mvp                  i f32 ->
39  f64.store             memarg:3       mvp                  i f64 ->
3a  i32.store8            memarg:0       mvp                  i i32 ->
3b  i32.store16           memarg:1       mvp                  i i32 ->
3c  i64.store8            memarg:0       mvp                  i i64 ->
3d  i64.store16           memarg:1       mvp                  i i64 ->
3e  i64.store32           memarg:2       mvp                  i i64 ->
3f  memory.size           memory         mvp                  -> i
40  memory.grow           memory         mvp                  i -> i
41  i32.const             i32            mvp                  -> i32
42  i64.const             i64            mvp                  -> i64
43  f32.const             f32            mvp                  -> f32
44  f64.const             f64            mvp                  -> f64
45  i32.eqz               none           mvp                  i32 -> i32
46  i32.eq                none           mvp                  i32 i32 -> i32
47  i32.ne                none           mvp                  i32 i32 -> i32
48  i32.lt_s              none           mvp                  i32 i32 -> i32
49  i32.lt_u              none           mvp                  i32 i32 -> i32
4a  i32.gt_s              none           mvp                  i32 i32 -> i32
4b  i32.gt_u              none           mvp                  i32 i32 -> i32
4c  i32.le_s              none           mvp                  i32 i32 -> i32
4d  i32.le_u              none           mvp                  i32 i32 -> i32
4e  i32.ge_s              none           mvp                  i32 i32 -> i32
4f  i32.ge_u              none           mvp                  i32 i32 -> i32
50  i64.eqz               none           mvp                  i64 -> i32
51  i64.eq                none           mvp                  i64 i64 -> i32
52  i64.ne                none           mvp                  i64 i64 -> i32
53  i64.lt_s              none           mvp                  i64 i64 -> i32
54  i64.lt_u              none           mvp                  i64 i64 -> i32
55  i64.gt_s              none           mvp                  i64 i64 -> i32
56  i64.gt_u              none           mvp                  i64 i64 -> i32
57  i64.le_s              none           mvp                  i64 i64 -> i32
58  i64.le_u              none           mvp                  i64 i64 -> i32
59  i64.ge_s              none           mvp                  i64 i64 -> i32
5a  i64.ge_u              none           mvp                  i64 i64 -> i32
5b  f32.eq                none           mvp                  f32 f32 -> i32
5c  f32.ne                none           mvp                  f32 f32 -> i32
5d  f32.lt                none           mvp                  f32 f32 -> i32
5e  f32.gt                none           mvp                  f32 f32 -> i32
5f  f32.le                none           mvp                  f32 f32 -> i32
60  f32.ge                none           mvp                  f32 f32 -> i32
61  f64.eq                none           mvp                  f64 f64 -> i32
62  f64.ne                none           mvp                  f64 f64 -> i32
63  f64.lt                none           mvp                  f64 f64 -> i32
64  f64.gt                none           mvp                  f64 f64 -> i32
65  f64.le                none           mvp                  f64 f64 -> i32
66  f64.ge                none           mvp                  f64 f64 -> i32
67  i32.clz               none           mvp                  i32 -> i32
68  i32.ctz               none           mvp                  i32 -> i32
69  i32.popcnt            none           mvp                  i32 -> i32
6a  i32.add               none           mvp                  i32 i32 -> i32
6b  i32.sub               none           mvp                  i32 i32 -> i32
6c  i32.mul               none           mvp                  i32 i32 -> i32
6d  i32.div_s             none           mvp                  i32 i32 -> i32
6e  i32.div_u             none           mvp                  i32 i32 -> i32
6f  i32.rem_s             none           mvp                  i32 i32 -> i32
70  i32.rem_u             none           mvp                  i32 i32 -> i32
71  i32.and               none           mvp                  i32 i32 -> i32
72  i32.or                none           mvp                  i32 i32 -> i32
73  i32.xor               none           mvp                  i32 i32 -> i32
74  i32.shl               none           mvp                  i32 i32 -> i32
75  i32.shr_s             none           mvp                  i32 i32 -> i32
76  i32.shr_u             none           mvp                  i32 i32 -> i32
77  i32.rotl              none           mvp                  i32 i32 -> i32
78  i32.rotr              none           mvp                  i32 i32 -> i32
79  i64.clz               none           mvp                  i64 -> i64
7a  i64.ctz               none           mvp                  i64 -> i64
7b  i64.popcnt            none           mvp                  i64 -> i64
7c  i64.add               none           mvp                  i64 i64 -> i64
7d  i64.sub               none           mvp                  i64 i64 -> i64
7e  i64.mul               none           mvp                  i64 i64 -> i64
7f  i64.div_s             none           mvp                  i64 i64 -> i64
80  i64.div_u             none           mvp                  i64 i64 -> i64
81  i64.rem_s             none           mvp                  i64 i64 -> i64
82  i64.rem_u             none           mvp                  i64 i64 -> i64
83  i64.and               none           mvp                  i64 i64 -> i64
84  i64.or                none           mvp                  i64 i64 -> i64
85  i64.xor               none           mvp                  i64 i64 -> i64
86  i64.shl               none           mvp                  i64 i64 -> i64
87  i64.shr_s             none           mvp                  i64 i64 -> i64
88  i64.shr_u             none           mvp                  i64 i64 -> i64
89  i64.rotl              none           mvp                  i64 i64 -> i64
8a  i64.rotr              none           mvp                  i64 i64 -> i64
8b  f32.abs               none           mvp                  f32 -> f32
8c  f32.neg               none           mvp                  f32 -> f32
8d  f32.ceil              none           mvp                  f32 -> f32
8e  f32.floor             none           mvp                  f32 -> f32
8f  f32.trunc             none           mvp                  f32 -> f32
90  f32.nearest           none           mvp                  f32 -> f32
91  f32.sqrt              none           mvp                  f32 -> f32
92  f32.add               none           mvp                  f32 f32 -> f32
93  f32.sub               none           mvp                  f32 f32 -> f32
94  f32.mul               none           mvp                  f32 f32 -> f32
95  f32.div               none           mvp                  f32 f32 -> f32
96  f32.min               none           mvp                  f32 f32 -> f32
97  f32.max               none           mvp                  f32 f32 -> f32
98  f32.copysign          none           mvp                  f32 f32 -> f32
99  f64.abs               none           mvp                  f64 -> f64
9a  f64.neg               none           mvp                  f64 -> f64
9b  f64.ceil              none           mvp                  f64 -> f64
9c  f64.floor             none           mvp                  f64 -> f64
9d  f64.trunc             none           mvp                  f64 -> f64
9e  f64.nearest           none           mvp                  f64 -> f64
9f  f64.sqrt              none           mvp                  f64 -> f64
a0  f64.add               none           mvp                  f64 f64 -> f64
a1  f64.sub               none           mvp                  f64 f64 -> f64
a2  f64.mul               none           mvp                  f64 f64 -> f64
a3  f64.div               none           mvp                  f64 f64 -> f64
a4  f64.min               none           mvp                  f64 f64 -> f64
a5  f64.max               none           mvp                  f64 f64 -> f64
a6  f64.copysign          none           mvp                  f64 f64 -> f64
a7  i32.wrap_i64          none           mvp                  i64 -> i32
a8  i32.trunc_f32_s       none           mvp                  f32 -> i32
a9  i32.trunc_f32_u       none           mvp                  f32 -> i32
aa  i32.trunc_f64_s       none           mvp                  f64 -> i32
ab  i32.trunc_f64_u       none           mvp                  f64 -> i32
ac  i64.extend_i32_s      none           mvp                  i32 -> i64
ad  i64.extend_i32_u      none           mvp                  i32 -> i64
ae  i64.trunc_f32_s       none           mvp                  f32 -> i64
af  i64.trunc_f32_u       none           mvp                  f32 -> i64
b0  i64.trunc_f64_s       none           mvp                  f64 -> i64
b1  i64.trunc_f64_u       none           mvp                  f64 -> i64
b2  f32.convert_i32_s     none           mvp                  i32 -> f32
b3  f32.convert_i32_u     none           mvp                  i32 -> f32
b4  f32.convert_i64_s     none           mvp                  i64 -> f32
b5  f32.convert_i64_u     none           mvp                  i64 -> f32
b6  f32.demote_f64        none           mvp                  f64 -> f32
b7  f64.convert_i32_s     none           mvp                  i32 -> f64
b8  f64.convert_i32_u     none           mvp                  i32 -> f64
b9  f64.convert_i64_s     none           mvp                  i64 -> f64
ba  f64.convert_i64_u     none           mvp                  i64 -> f64
bb  f64.promote_f32       none           mvp                  f32 -> f64
bc  i32.reinterpret_f32   none           mvp                  f32 -> i32
bd  i64.reinterpret_f64   none           mvp                  f64 -> i64
be  f32.reinterpret_i32   none           mvp                  i32 -> f32
bf  f64.reinterpret_i64   none           mvp                  i64 -> f64
c0  i32.extend8_s         none           sign-ext             i32 -> i32
c1  i32.extend16_s        none           sign-ext             i32 -> i32
c2  i64.extend8_s         none           sign-ext             i64 -> i64
c3  i64.extend16_s        none           sign-ext             i64 -> i64
c4  i64.extend32_s        none           sign-ext             i64 -> i64
d0  ref.null              heap_type      reference-types      -> ref
d1  ref.is_null           none           reference-types      ref -> i32
d2  ref.func              func           reference-types      -> ref
d3  ref.eq                none           gc                   eqref eqref -> i32
d4  ref.as_non_null       none           function-references  ref -> ref
d5  br_on_null            label          function-references  l* ref -> l* ref
d6  br_on_non_null        label          function-references  l* ref -> l*
`;
