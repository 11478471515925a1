import { expect, test } from 'vitest';
import { ownLines } from '../../../support/own-lines';

test.each([
  ['(global i64 (i64.const -9223372036854775808))', '(global (;0;) i64 (i64.const -9223372036854775808))'],
  ['(global v128 (v128.const i64x2 1 -1))', '(global (;0;) v128 (v128.const i32x4 0x00000001 0x00000000 0xffffffff 0xffffffff))'],
  ['(global i31ref (ref.null i31))', '(global (;0;) i31ref (ref.null i31))'],
])('one instruction stands in parentheses: %s', async (field, line) => {
  expect(await ownLines(`(module ${field})`)).toContain(line);
});

test.each([
  [
    '(global i32 (i32.add (i32.const 1) (i32.mul (i32.const 2) (i32.const 3))))',
    '(global (;0;) i32 i32.const 1 i32.const 2 i32.const 3 i32.mul i32.add)',
  ],
  ['(global (ref i31) (ref.i31 (i32.const 4)))', '(global (;0;) (ref i31) i32.const 4 ref.i31)'],
  ['(memory 1) (data (offset (i32.sub (i32.const 4) (i32.const 1))) "x")', '(data (;0;) (offset i32.const 4 i32.const 1 i32.sub) "x")'],
  ['(elem i31ref (item (ref.i31 (i32.const 1))))', '(elem (;0;) i31ref (item i32.const 1 ref.i31))'],
])('several stand in the order in which they run: %s', async (field, line) => {
  expect(await ownLines(`(module ${field})`)).toContain(line);
});
