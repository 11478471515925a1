import { expect, test } from 'vitest';
import { askWasmTools } from '../../../../renderer/wasm/component/ask-wasm-tools';

test('what wasm-tools answers is the value', async () => {
  expect(await askWasmTools((tools) => tools.print(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)))).toEqual({
    ok: true,
    value: '(module)\n',
  });
});

test('what it refuses is a failure in its own words, with the byte offset', async () => {
  const cut = Uint8Array.of(0, 0x61, 0x73, 0x6d, 0x0d, 0, 1, 0, 1, 0x20);
  expect(await askWasmTools((tools) => tools.metadataShow(cut))).toMatchObject({
    ok: false,
    failure: { code: 'wasm-tools-refused', facts: { message: expect.stringContaining('unexpected end'), offset: 10 } },
  });
});

test('an error that is none of its own means that it gave up', async () => {
  const outcome = await askWasmTools(() => Promise.reject(new RangeError('Cannot create a string longer than 0x1fffffe8 characters')));
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'wasm-tools-aborted' } });
});
