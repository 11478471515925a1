import { expect, it } from 'vitest';
import { startSample } from './sample';

it.each([
  ['unreachable', [], 'unreachable'],
  ['divide', [10, 0], 'divide by zero'],
  ['overflow', [], 'divide result unrepresentable'],
  ['convert', [1e30], 'float unrepresentable in integer range'],
  ['load', [65533], 'memory access out of bounds'],
  ['indirect', [0], 'null function or function signature mismatch'],
  ['indirect', [1], 'null function or function signature mismatch'],
  ['indirect', [2], 'table index is out of bounds'],
])('%s(%j) of the trap sample traps with "%s"', async (name, args, reason) => {
  const { call } = await startSample('trap');
  expect(() => call[name]?.(...args)).toThrow(reason);
});

it('recurse of the trap sample exhausts the stack', async () => {
  const { call } = await startSample('trap');
  expect(() => call.recurse?.()).toThrow(RangeError);
});

it('the trap sample stays usable after a trap', async () => {
  const { call } = await startSample('trap');
  expect(() => call.divide?.(10, 0)).toThrow();
  expect([call.divide?.(10, 2), call.load?.(65532), call.convert?.(-2.9)]).toEqual([5, 0, -2]);
});
