import { expect, test } from 'vitest';
import { createFuncLines } from '../../../renderer/wasm/code/func-lines';
import { survey } from '../../../renderer/wasm/survey';
import { decoded, opened } from '../../support/decoded';
import { moduleBytes, section, vec } from '../../support/module-bytes';
import { assembledByWasmTools } from '../../support/second-opinion';

/** What going over every body tells of a module. */
function surveyed(bytes: Uint8Array) {
  const module = opened(bytes);
  const funcs = createFuncLines(bytes, module.layout);
  for (const _ of funcs.measureAll());
  return survey(module, funcs);
}

const featuresOf = async (text: string) => surveyed(await assembledByWasmTools(text)).features.map(({ name }) => name);

test.each([
  ['nop', []],
  ['i32.const 0 i32.extend8_s drop', ['sign-ext']],
  ['f32.const 0 i32.trunc_sat_f32_s drop', ['sat-float']],
  ['(memory.fill (i32.const 0) (i32.const 0) (i32.const 0))', ['bulk-memory']],
  ['(drop (v128.const i32x4 0 0 0 0))', ['simd']],
  ['(local v128)', ['simd']],
  ['(local externref)', ['reference-types']],
  ['(local (ref null i31))', ['gc']],
  ['(local (ref null 0))', ['function-references']],
  ['(local exnref)', ['exceptions']],
  ['atomic.fence', ['threads']],
  ['return_call 0', ['tail-call']],
  ['(block (result i32 i32) unreachable) drop drop', ['multi-value']],
  ['block try_table (catch_all 0) end end', ['exceptions']],
  ['try catch_all end', ['legacy-exceptions']],
  ['(drop (ref.i31 (i32.const 0)))', ['gc']],
  ['(i64.add128 (i64.const 0) (i64.const 0) (i64.const 0) (i64.const 0)) drop drop', ['wide-arithmetic']],
])('%s makes use of %j', async (code, features) => {
  expect(await featuresOf(`(module (memory 1) (func ${code}))`)).toEqual(features);
});

test('what the interface told comes first and stays', async () => {
  const text = '(module (import "a" "g" (global (mut i32))) (func i32.const 0 i32.extend8_s drop))';
  const bytes = await assembledByWasmTools(text);
  const [first, second] = surveyed(bytes).features;
  expect([first, second?.name, decoded(bytes).summary.features.length]).toEqual([decoded(bytes).summary.features[0], 'sign-ext', 1]);
});

test('a tag alone tells no form of exceptions; what uses it does', async () => {
  const names = (code: string) => featuresOf(`(module (tag $t) (func ${code}))`);
  expect([
    await names('nop'),
    await names('throw $t'),
    await names('try throw $t catch $t end'),
    await names('block try_table (catch $t 0) end end'),
  ]).toEqual([['exception-tags'], ['exception-tags'], ['legacy-exceptions'], ['exceptions']]);
});

test('a feature has the offset of its first instruction', async () => {
  const bytes = await assembledByWasmTools('(module (func nop nop atomic.fence) (func atomic.fence))');
  expect(surveyed(bytes).features).toEqual([{ name: 'threads', offset: (decoded(bytes).layout.bodies[0] ?? 0) + 3 }]);
});

test('bodies that do not decode become one notice, with the first of them', () => {
  const bodies = [
    [2, 0, 0x0b],
    [3, 0, 0x27, 0x0b],
    [2, 0, 0x01],
  ];
  const bytes = moduleBytes(section(1, vec([0x60, 0, 0])), section(3, vec([0], [0], [0])), section(10, vec(...bodies)));
  expect(surveyed(bytes).notices).toEqual([
    { code: 'code-not-read', facts: { count: 2, func: 1, offset: 28, reason: 'unknown-instruction' } },
  ]);
});
