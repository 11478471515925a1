import { expect, test } from 'vitest';
import { componentWit } from '../../../../renderer/wasm/component/component-wit';
import { greeter } from '../../../support/component';

test('the interface of a component is told in WIT', async () => {
  expect(await componentWit(await greeter())).toMatchObject({
    ok: true,
    value: { text: expect.stringMatching(/export answer: func\(\) -> u32;/) },
  });
});

test('a component that is cut off has no WIT, and the failure names the place', async () => {
  const bytes = (await greeter()).slice(0, 60);
  expect(await componentWit(bytes)).toMatchObject({
    ok: false,
    failure: { code: 'wasm-tools-refused', facts: { offset: expect.any(Number) } },
  });
});
