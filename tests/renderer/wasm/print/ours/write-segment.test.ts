import { expect, test } from 'vitest';
import { ownLines } from '../../../../support/own-lines';

const AROUND =
  '(type $t (func)) (func $f (type $t)) (table $a 9 funcref) (table $b 9 externref) (table 9 (ref null $t)) (memory 1) (memory $m 1)';

test.each([
  ['(elem (i32.const 0) $f 0)', '(elem (;0;) (i32.const 0) func $f $f)'],
  ['(elem $n (table $b) (i32.const 1) externref (ref.null extern))', '(elem $n (table $b) (i32.const 1) externref (ref.null extern))'],
  ['(elem (table $a) (i32.const 1) func)', '(elem (;0;) (i32.const 1) func)'],
  ['(elem (table 2) (i32.const 0) (ref null $t) (ref.func 0))', '(elem (;0;) (table 2) (i32.const 0) (ref null $t) (ref.func $f))'],
  ['(elem func 0)', '(elem (;0;) func $f)'],
  ['(elem declare func 0)', '(elem (;0;) declare func $f)'],
  ['(elem funcref (ref.func 0) (ref.null func))', '(elem (;0;) funcref (ref.func $f) (ref.null func))'],
  ['(elem declare externref (ref.null extern))', '(elem (;0;) declare externref (ref.null extern))'],
  ['(elem (i32.const 0) funcref (ref.func 0))', '(elem (;0;) (i32.const 0) funcref (ref.func $f))'],
  ['(data (i32.const 8) "a\\n\\t\\\\\\"\'~\\7f\\ff é")', '(data (;0;) (i32.const 8) "a\\0a\\09\\5c\\22\'~\\7f\\ff \\c3\\a9")'],
  ['(data $d (memory $m) (i32.const 0) "")', '(data $d (memory $m) (i32.const 0) "")'],
  ['(data "passive")', '(data (;0;) "passive")'],
])('%s is written as %s', async (field, line) => {
  expect(await ownLines(`(module ${AROUND} ${field})`)).toContain(line);
});

test('behind another type than funcref the first table is named, as wabt does', async () => {
  const text = '(module (table $e 9 externref) (elem (i32.const 0) externref (ref.null extern)))';
  expect(await ownLines(text)).toContain('(elem (;0;) (table $e) (i32.const 0) externref (ref.null extern))');
});
