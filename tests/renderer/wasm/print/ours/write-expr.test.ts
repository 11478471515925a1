import { expect, test } from 'vitest';
import { type Bytes, moduleBytes, section, vec } from '../../../../support/module-bytes';
import { ownLines } from '../../../../support/own-lines';
import { measuredPrinter, wholeText } from '../../../../support/printed';

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

test.each<[string, Bytes, string]>([
  ['a block', [0x02, 0x7f, 0x41, 1, 0x0b], 'block (result i32) i32.const 1 end'],
  ['a block of a type', [0x02, 0, 0x0b, 0x41, 1], 'block end i32.const 1'],
  ['a branch', [0x0c, 0, 0x41, 1], 'br 0 i32.const 1'],
  ['an if with an else', [0x41, 0, 0x04, 0x40, 0x05, 0x0b], 'i32.const 0 if else end'],
  ['a try_table of two clauses', [0x1f, 0x40, 2, 0, 0, 0, 2, 0, 0x0b, 0x01], 'try_table (catch 0 0 (;@0;)) (catch_all 0 (;@0;)) end nop'],
])('%s in a constant, which may not be there, stays in the line and ends where the constant does', (_, code, text) => {
  const bytes = moduleBytes(section(1, vec([0x60, 0, 0])), section(6, vec([0x7f, 0, code, 0x0b], [0x7f, 0, 0x41, 2, 0x0b])));
  expect(wholeText(measuredPrinter(bytes))).toBe(
    ['(module', '  (type (;0;) (func))', `  (global (;0;) i32 ${text})`, '  (global (;1;) i32 (i32.const 2)))', ''].join('\n'),
  );
});
