import { expect, it } from 'vitest';
import { startSample } from './sample';

it('two instances of the instance sample count each for itself', async () => {
  const [one, other] = [await startSample('instance'), await startSample('instance')];
  one.call.increment?.();
  one.call.increment?.();
  expect([one, other].map(({ exports }) => (exports.count as WebAssembly.Global).value)).toEqual([102, 100]);
});

it('the instance sample goes back to zero', async () => {
  const { call, exports } = await startSample('instance');
  call.reset?.();
  expect([(exports.count as WebAssembly.Global).value, call.increment?.()]).toEqual([0, 1]);
});
