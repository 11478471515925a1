import { expect, test } from 'vitest';
import type { ValType } from '../../../../renderer/wasm/model/types';
import { showHostValue } from '../../../../renderer/wasm/values/show-host-value';
import { showValue } from '../../../../renderer/wasm/values/show-value';
import { wat } from '../../../support/wat';

test.each<[ValType, unknown, string]>([
  ['i32', -1, '-1'],
  ['i64', 5n, '5'],
  ['f32', Math.fround(0.1), '0.1'],
  ['f32', Math.fround(3.4e38), '3.4e+38'],
  ['f32', Math.fround(16_777_216), '16777216'],
  ['f64', 0.1, '0.1'],
  ['f64', -0, '-0'],
  ['f64', Number.NaN, 'nan'],
  ['f64', Number.NEGATIVE_INFINITY, '-inf'],
  [{ kind: 'ref', nullable: true, heap: 'extern' }, null, 'null'],
  [{ kind: 'ref', nullable: true, heap: 'extern' }, 'text', '"text"'],
])('%j shows %s as %s', (type, value, text) => {
  expect(showValue(type, value)).toBe(text);
});

test('a funcref is shown by its index, as the JS API names it', async () => {
  const bytes = await wat`(module (func) (func (export "f")))`;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  expect(showValue({ kind: 'ref', nullable: true, heap: 'func' }, exports.f)).toBe('func 1');
});

class Counter {}
const cyclic: { self?: unknown } = {};
cyclic.self = cyclic;
const hostile = new Proxy(
  {},
  {
    get() {
      throw new Error('no');
    },
  },
);

test.each<[string, unknown, string]>([
  ['a string', 'a "b"', '"a \\"b\\""'],
  ['a list', [1, 'a', null], '[1, "a", null]'],
  ['a typed array', Uint8Array.of(1, 2), 'Uint8Array [1, 2]'],
  ['an object', { a: 1 }, '{"a":1}'],
  ['an instance', new Counter(), 'Counter {}'],
  ['an error', new TypeError('bad'), 'TypeError: bad'],
  ['a bigint', 7n, '7'],
  ['nothing', undefined, 'undefined'],
  ['a cyclic object', cyclic, 'object'],
  ['an object that throws on every touch', hostile, 'object'],
  ['a long list', new Uint8Array(300), `Uint8Array [${'0, '.repeat(256)}…]`],
])('%s is shown on one line', (_, value, text) => {
  expect(showHostValue(value)).toBe(text);
});
