import { expect, test } from 'vitest';
import { ownLines } from '../../../../support/own-lines';

test('an import of each kind has its type', async () => {
  const lines = await ownLines(`(module
    (type $f (func (param i32))) (import "" "" (func (type $f))) (import "a" "\\00\\"" (table i64 1 2 (ref null $f)))
    (import "a" "é" (memory i64 1 2)) (import "a" "g" (global (mut (ref null func)))) (import "a" "t" (tag (type $f)))
    (import "a" "s" (memory 1 2 shared)) (import "a" "p" (memory 3 (pagesize 1))) (import "a" "h" (func $named)))`);
  expect(lines).toEqual([
    '(type $f (func (param i32)))',
    '(type (;1;) (func))',
    '(import "" "" (func (;0;) (type $f)))',
    '(import "a" "\\00\\22" (table (;0;) i64 1 2 (ref null $f)))',
    '(import "a" "\\c3\\a9" (memory (;0;) i64 1 2))',
    '(import "a" "g" (global (;0;) (mut funcref)))',
    '(import "a" "t" (tag (;0;) (type $f) (param i32)))',
    '(import "a" "s" (memory (;1;) 1 2 shared))',
    '(import "a" "p" (memory (;2;) 3 (pagesize 1)))',
    '(import "a" "h" (func $named (type 1)))',
  ]);
});

test.each([
  ['(table 1 funcref)', '(table (;0;) 1 funcref)'],
  ['(table i64 1 2 externref)', '(table (;0;) i64 1 2 externref)'],
  ['(table 2 10 (ref func) (ref.func 0)) (func)', '(table (;0;) 2 10 (ref func) (ref.func 0))'],
  ['(memory 1)', '(memory (;0;) 1)'],
  ['(memory i64 1 5)', '(memory (;0;) i64 1 5)'],
  ['(memory 0 (pagesize 1))', '(memory (;0;) 0 (pagesize 1))'],
  ['(memory $m 1 2 shared)', '(memory $m 1 2 shared)'],
  ['(tag)', '(tag (;0;) (type 0))'],
  ['(tag (param i32 (ref null extern)))', '(tag (;0;) (type 0) (param i32 externref))'],
  ['(global i32 (i32.const 1))', '(global (;0;) i32 (i32.const 1))'],
  ['(global $g (mut f32) (f32.const nan:0x1))', '(global $g (mut f32) (f32.const nan:0x1 (;=nan;)))'],
  ['(memory 1) (export "a b" (memory 0))', '(export "a b" (memory 0))'],
  ['(global $g i32 (i32.const 1)) (export "" (global $g))', '(export "" (global $g))'],
  ['(func $main) (start $main)', '(start $main)'],
])('%s is written as %s', async (field, line) => {
  expect(await ownLines(`(module ${field})`)).toContain(line);
});
