import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ValType } from '../../../../renderer/wasm/model/types';
import { readValue } from '../../../../renderer/wasm/values/read-value';
import { showValue } from '../../../../renderer/wasm/values/show-value';

const EXTERN: ValType = { kind: 'ref', nullable: true, heap: 'extern' };
const FUNC: ValType = { kind: 'ref', nullable: true, heap: 'func' };

function read(type: ValType, text: string): unknown {
  const reading = readValue(type, text);
  return reading.ok ? reading.value : reading.reason;
}

test.each<[ValType, string, number | bigint]>([
  ['i32', '42', 42],
  ['i32', ' -1 ', -1],
  ['i32', '4294967295', -1],
  ['i32', '-2147483648', -2_147_483_648],
  ['i32', '0xFFFF_FFFF', -1],
  ['i32', '1_000', 1_000],
  ['i64', '9223372036854775807', 9_223_372_036_854_775_807n],
  ['i64', '18446744073709551615', -1n],
  ['i64', '-0x8000000000000000', -(2n ** 63n)],
  ['f32', '0.1', Math.fround(0.1)],
  ['f32', '16777217', 16_777_216],
  ['f64', '1e-3', 0.001],
  ['f64', '-0', -0],
  ['f64', 'inf', Number.POSITIVE_INFINITY],
  ['f64', '-Infinity', Number.NEGATIVE_INFINITY],
  ['f64', 'nan', Number.NaN],
  ['f64', '0x1.8p+1', 3],
  ['f64', '-0x0.8', -0.5],
  ['f64', '0x1p-1074', 5e-324],
])('%s reads %s as %s', (type, text, value) => {
  expect(read(type, text)).toEqual({ kind: 'number', value });
});

test.each<[ValType, string, string]>([
  ['i32', '', 'value.empty'],
  ['i32', '1.5', 'value.not-an-integer'],
  ['i32', '1e3', 'value.not-an-integer'],
  ['i32', 'abc', 'value.not-an-integer'],
  ['i32', '0x', 'value.not-an-integer'],
  ['i64', '5n', 'value.not-an-integer'],
  ['f32', 'one', 'value.not-a-number'],
  ['f64', '1,5', 'value.not-a-number'],
  ['f64', '.', 'value.not-a-number'],
  ['v128', '0', 'value.cannot-cross'],
  [EXTERN, 'hello', 'value.not-json'],
  [FUNC, '', 'value.empty'],
  [{ kind: 'ref', nullable: false, heap: 'func' }, 'null', 'value.null-refused'],
])('%j refuses %j: %s', (type, text, code) => {
  expect(read(type, text)).toMatchObject({ code });
});

test.each<[ValType, string, string, string]>([
  ['i32', '4294967296', '-2147483648', '4294967295'],
  ['i64', '-9223372036854775809', '-9223372036854775808', '18446744073709551615'],
  ['f32', '1e39', '-3.4028234663852886e+38', '3.4028234663852886e+38'],
])('%s tells the range that %s is out of', (type, text, min, max) => {
  expect(read(type, text)).toEqual({ code: 'value.out-of-range', facts: { min, max } });
});

test.each<[ValType, string, object]>([
  [EXTERN, 'null', { kind: 'null' }],
  [EXTERN, '"text"', { kind: 'extern', value: 'text' }],
  [EXTERN, '{"a": [1]}', { kind: 'extern', value: { a: [1] } }],
  [FUNC, 'func 12', { kind: 'func-index', index: 12 }],
  [FUNC, 'greet', { kind: 'func-name', name: 'greet' }],
  [FUNC, 'null', { kind: 'null' }],
])('a reference %j reads %s', (type, text, value) => {
  expect(read(type, text)).toEqual(value);
});

test('what is shown of a number reads back as the same number', () => {
  const cases: readonly (readonly [ValType, fc.Arbitrary<number | bigint>])[] = [
    ['i32', fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })],
    ['i64', fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })],
    ['f32', fc.float()],
    ['f64', fc.double()],
  ];
  for (const [type, values] of cases) {
    fc.assert(
      fc.property(values, (value) => {
        expect(read(type, showValue(type, value))).toEqual({ kind: 'number', value });
      }),
    );
  }
});
