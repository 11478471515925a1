import { expect, it } from 'vitest';
import { startSample } from './sample';

it('the table sample calls by place: add, subtract, multiply', async () => {
  const { call } = await startSample('table');
  expect([0, 1, 2].map((place) => call.apply?.(place, 7, 3))).toEqual([10, 4, 21]);
});

it('the table sample traps on a null place and outside of the table', async () => {
  const { call } = await startSample('table');
  expect(() => call.apply?.(3, 7, 3)).toThrow(WebAssembly.RuntimeError);
  expect(() => call.apply?.(5, 7, 3)).toThrow(WebAssembly.RuntimeError);
});

it('the table sample calls what was copied to a place', async () => {
  const { call } = await startSample('table');
  call.copy?.(3, 2);
  expect([call.size?.(), call.apply?.(3, 7, 3)]).toEqual([5, 21]);
});
