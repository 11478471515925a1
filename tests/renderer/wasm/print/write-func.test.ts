import { expect, test } from 'vitest';
import { type Bytes, moduleBytes, section, vec } from '../../../support/module-bytes';
import { ownLines } from '../../../support/own-lines';
import { measuredPrinter } from '../../../support/printed';

test.each([
  ['(func)', ['(func (;0;) (type 0))']],
  ['(func (param i32 i32) (param f64))', ['(func (;0;) (type 0) (param i32 i32 f64))']],
  ['(func (local i32) (local f32 f32))', ['(func (;0;) (type 0)', '(local i32 f32 f32))']],
  ['(func $f (result i32 i64) unreachable)', ['(func $f (type 0) (result i32 i64)', 'unreachable)']],
  ['(func (param $x i32) (param i64 f32) (local $y v128))', ['(func (;0;) (type 0) (param $x i32) (param i64 f32)', '(local $y v128))']],
  [
    '(func (param i32) (local $x i32) local.get $x local.set 0)',
    ['(func (;0;) (type 0) (param i32)', '(local $x i32)', 'local.get $x', 'local.set 0)'],
  ],
])('%s is written with its locals on a line of their own', async (func, lines) => {
  expect((await ownLines(`(module ${func})`)).slice(1)).toEqual(lines);
});

test('fifty thousand locals are written, and of more only how many', () => {
  const sixtyThousand: Bytes = [0xe0, 0xd4, 0x03];
  const body = section(0, [1, sixtyThousand, 0x7f, 0x0b]).slice(1);
  const bytes = moduleBytes(section(1, vec([0x60, 0, 0])), section(3, vec([0])), section(10, vec(body)));
  const locals = measuredPrinter(bytes).text(3, 1).trimEnd();
  expect([locals.match(/i32/g)?.length, locals.slice(-24)]).toEqual([50_000, ' (; and 10000 more ;))))']);
});
