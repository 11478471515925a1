import { expect, test } from 'vitest';
import { type Bytes, leb, moduleBytes, section, vec } from '../../../../support/module-bytes';
import { ownLines } from '../../../../support/own-lines';
import { measuredPrinter, printed, textOf, wholeText } from '../../../../support/printed';

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

/** One func whose entry in the code section is these groups of locals. */
function withLocals(...groups: readonly Bytes[]): Uint8Array<ArrayBuffer> {
  const body = section(0, [vec(...groups), 0x0b]).slice(1);
  return moduleBytes(section(1, vec([0x60, 0, 0])), section(3, vec([0])), section(10, vec(body)));
}

test.each<[string, readonly Bytes[], number]>([
  ['one group', [[leb(60_000), 0x7f]], 10_000],
  [
    'two groups',
    [
      [leb(30_000), 0x7f],
      [leb(30_001), 0x7f],
    ],
    10_001,
  ],
  ['four hundred groups', new Array<Bytes>(400).fill([leb(49_999), 0x7f]), 400 * 49_999 - 50_000],
])('fifty thousand locals are written, and of more only how many: %s', (_, groups, more) => {
  const locals = textOf(measuredPrinter(withLocals(...groups)), 3, 1).trimEnd();
  expect([locals.match(/i32/g)?.length, locals.endsWith(` (; and ${more} more ;))))`)]).toEqual([50_000, true]);
});

test('as many locals as wabt takes are written as wabt writes them', async () => {
  const bytes = withLocals([leb(49_999), 0x7f], [1, 0x7e]);
  expect(wholeText(measuredPrinter(bytes))).toBe(wholeText(await printed(bytes)));
});

test('wabt takes no more locals than are written here', async () => {
  await expect(printed(withLocals([leb(49_999), 0x7f], [2, 0x7e]))).rejects.toThrow('local count');
});
