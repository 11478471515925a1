import { expect, test } from 'vitest';
import { rawInstance } from '../../../support/raw-instance';
import { wat } from '../../../support/wat';

const TRAPS = {
  unreachable: `(func (export "f") unreachable)`,
  'out-of-bounds-memory': `(memory 1) (func (export "f") (result i32) (i32.load (i32.const -1)))`,
  'out-of-bounds-table': `(table 1 funcref) (func (export "f") (result funcref) (table.get (i32.const 9)))`,
  'indirect-call-type': `(table 1 funcref) (elem (i32.const 0) $g) (func $g (param i32)) (func (export "f") (call_indirect (i32.const 0)))`,
  'divide-by-zero': `(func (export "f") (result i32) (i32.div_s (i32.const 1) (i32.const 0)))`,
  'integer-overflow': `(func (export "f") (result i32) (i32.div_s (i32.const 0x80000000) (i32.const -1)))`,
  'invalid-conversion': `(func (export "f") (result i32) (i32.trunc_f32_s (f32.const nan)))`,
  'stack-overflow': `(func $f (export "f") (call $f))`,
  'unaligned-atomic': `(memory 1 1 shared) (func (export "f") (result i32) (i32.atomic.load (i32.const 1)))`,
} as const;

test.each(Object.entries(TRAPS))('names the trap %s', async (kind, body) => {
  const { call } = await rawInstance(await wat`(module ${body})`);
  const { outcome, trap } = await call(0);
  expect([outcome, trap?.kind]).toEqual(['trapped', kind]);
});

test('names an exception by its tag and payload', async () => {
  const { call } = await rawInstance(
    await wat`(module
    (tag $oops (export "oops") (param i32))
    (func (export "f") (throw $oops (i32.const 4))))`,
  );
  const { outcome, trap } = await call(1);
  expect([outcome, trap?.kind, trap?.message]).toEqual(['threw', 'exception', 'exception oops(4)']);
});

test('names the frames, innermost first, by func index and the offset of the instruction', async () => {
  const bytes = await wat`(module $library
    (func $inner unreachable)
    (func $outer (export "f") (call $inner)))`;
  const { trap } = await (await rawInstance(bytes)).call(0);
  expect(trap?.frames.map(({ name, funcIndex, offset }) => [name, funcIndex, bytes[offset ?? 0]])).toEqual([
    ['inner', 0, 0x00],
    ['outer', 1, 0x10],
  ]);
});

test('works on after an out-of-bounds access', async () => {
  const { call } = await rawInstance(
    await wat`(module (memory 1) (func (export "load") (param i32) (result i32) (i32.load (local.get 0))))`,
  );
  await call(0, '65536');
  expect((await call(0, '0')).values).toEqual(['0']);
});
