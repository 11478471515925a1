import { expect, test } from 'vitest';
import { decoded } from '../../support/decoded';
import { wat } from '../../support/wat';

test.each([
  ['(module (func (result i32) (i32.const 1)))', ''],
  ['(module (memory 1 1 shared))', 'threads'],
  ['(module (memory 1) (data "passive"))', 'bulk-memory'],
  ['(module (tag))', 'exception-tags'],
  ['(module (table 1 externref))', 'reference-types'],
  ['(module (func (result i32 i32) (i32.const 1) (i32.const 2)))', 'multi-value'],
  ['(module (global (export "g") (mut i32) (i32.const 0)))', 'mutable-globals'],
  ['(module (memory i64 1))', 'memory64'],
  ['(module (memory 1) (memory 1))', 'multi-memory'],
  ['(module (global i32 (i32.add (i32.const 1) (i32.const 2))))', 'extended-const'],
  ['(module (table 1 funcref) (func $f) (elem (i32.const 0) $f))', ''],
])('the interface of %s makes use of: %s', async (text, features) => {
  expect(
    decoded(await wat`${text}`)
      .summary.features.map(({ name }) => name)
      .join(),
  ).toBe(features);
});

test('a feature is told with the offset at which it was first met', async () => {
  const bytes = await wat`(module (global v128 (v128.const i32x4 1 2 3 4)))`;
  expect(bytes[decoded(bytes).summary.features[0]?.offset ?? 0]).toBe(0x7b);
});

test('bodies stay unread: what only instructions tell is not among the features', async () => {
  expect(decoded(await wat`(module (func (drop (i32.extend8_s (i32.const 1)))))`).summary.features).toEqual([]);
});
