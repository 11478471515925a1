import { expect, it } from 'vitest';
import { startSample } from './sample';

const thing = { of: 'the host' };

it.each([
  ['add_i32', [2147483647, 1], -2147483648],
  ['mul_i64', [9007199254740993n, 3n], 27021597764222979n],
  ['half_f32', [0.2], 0.10000000149011612],
  ['sqrt_f64', [-1], Number.NaN],
  ['swap', [1, 2.5], [2.5, 1]],
  ['divmod', [17, 5], [3, 2]],
  ['divmod', [-17, 5], [-3, -2]],
  ['same', [thing], thing],
  ['is_null', [null], 1],
])('%s of the arith sample keeps its types', async (name, args, result) => {
  const { call } = await startSample('arith');
  expect(call[name]?.(...args)).toEqual(result);
});

it('choose of the arith sample gives a func of its own, or null', async () => {
  const { call, exports } = await startSample('arith');
  expect([call.choose?.(1), call.choose?.(0)]).toEqual([exports.add_i32, null]);
});

it('divmod of the arith sample traps on zero', async () => {
  const { call } = await startSample('arith');
  expect(() => call.divmod?.(1, 0)).toThrow(WebAssembly.RuntimeError);
});
