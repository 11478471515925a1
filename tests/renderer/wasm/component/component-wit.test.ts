import { expect, test } from 'vitest';
import { componentWit } from '../../../../renderer/wasm/component/component-wit';
import { componentWat, greeter } from '../../../support/component';

test('the interface of a component is told in WIT', async () => {
  expect(await componentWit(await greeter())).toMatchObject({
    ok: true,
    value: { text: expect.stringMatching(/export answer: func\(\) -> u32;/), namesOthers: true },
  });
});

test('a component that needs and offers nothing names no other packages', async () => {
  expect(await componentWit(await componentWat`(component)`)).toMatchObject({ ok: true, value: { namesOthers: false } });
});

test('a component that is cut off has no WIT, and the failure names the offset', async () => {
  const bytes = (await greeter()).slice(0, 60);
  expect(await componentWit(bytes)).toMatchObject({
    ok: false,
    failure: { code: 'wasm-tools-refused', facts: { offset: expect.any(Number) } },
  });
});
