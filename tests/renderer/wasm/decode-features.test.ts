import { expect, test } from 'vitest';
import { decodeModule } from '../../../renderer/wasm/decode';
import { decoded } from '../../support/decoded';
import { moduleBytes, section, vec } from '../../support/module-bytes';
import { wat } from '../../support/wat';

test.each([
  ['(module (func (result i32) (i32.const 1)))', ''],
  ['(module (func (drop (i32.extend8_s (i32.const 1)))))', 'sign-ext'],
  ['(module (func (drop (i32.trunc_sat_f32_s (f32.const 1)))))', 'sat-float'],
  ['(module (func (drop (i8x16.swizzle (v128.const i32x4 0 0 0 0) (v128.const i32x4 0 0 0 0)))))', 'simd'],
  ['(module (memory 1 1 shared) (func (drop (i32.atomic.load (i32.const 0)))))', 'threads'],
  ['(module (memory 1) (func (memory.fill (i32.const 0) (i32.const 0) (i32.const 0))))', 'bulk-memory'],
  ['(module (func (return_call 0)))', 'tail-call'],
  ['(module (tag) (func (throw 0)))', 'exceptions'],
  ['(module (tag) (func (try (do) (catch 0))))', 'exceptions,legacy-exceptions'],
  ['(module (func (drop (ref.null extern))))', 'reference-types'],
  ['(module (func (result i32 i32) (i32.const 1) (i32.const 2)))', 'multi-value'],
  ['(module (func (i32.const 1) (block (param i32) drop)))', 'multi-value'],
  ['(module (global (export "g") (mut i32) (i32.const 0)))', 'mutable-globals'],
  ['(module (memory i64 1))', 'memory64'],
  ['(module (memory 1) (memory 1))', 'multi-memory'],
  ['(module (global i32 (i32.add (i32.const 1) (i32.const 2))))', 'extended-const'],
  ['(module (table 1 funcref) (func $f) (elem (i32.const 0) $f))', ''],
])('%s makes use of: %s', async (text, features) => {
  expect(
    decoded(await wat`${text}`)
      .summary.features.map(({ name }) => name)
      .join(),
  ).toBe(features);
});

test('a feature is told with the offset at which it was first met', async () => {
  const bytes = await wat`(module (func (drop (i32.extend8_s (i32.const 1)))))`;
  expect(bytes[decoded(bytes).summary.features[0]?.offset ?? 0]).toBe(0xc0);
});

test('code that cannot be read is a notice, for the engine is the one to judge it', () => {
  const unknownOpcode = section(10, vec([3, 0, 0xff, 0x0b]));
  expect(decoded(moduleBytes(section(1, vec([0x60, 0, 0])), section(3, vec([0])), unknownOpcode)).summary.notices).toEqual([
    { code: 'code-not-read', facts: { count: 1, func: 0 } },
  ]);
});

test('the interface alone is had without reading the bodies', async () => {
  const outcome = decodeModule(await wat`(module (func (drop (i32.extend8_s (i32.const 1)))))`, 'interface');
  expect(outcome.ok && outcome.value.summary.features).toEqual([]);
});
