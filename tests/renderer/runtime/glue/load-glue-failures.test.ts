import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createInstanceHost } from '../../../../renderer/runtime/instance-host';

const HELLO = new URL('../../../../resources/samples/greet/pkg/hello_wasm_bg.wasm', import.meta.url);

/** What comes of the module with this for its glue. */
async function failureOf(script: string) {
  const bytes = new Uint8Array(await readFile(HELLO));
  const scriptUrl = `data:text/javascript,${encodeURIComponent(script)}`;
  const outcome = await createInstanceHost(() => undefined).instantiate(bytes, { level: 'glue', scriptUrl, scope: globalThis });
  return outcome.ok ? null : outcome.failure;
}

test('says that the script has no init', async () => {
  expect(await failureOf('export const greet = 1')).toMatchObject({ code: 'glue-failed', facts: { reason: 'no-init' } });
});

test('says that the init made no instance', async () => {
  expect(await failureOf('export default async () => {}')).toMatchObject({ code: 'glue-failed', facts: { reason: 'not-instantiated' } });
});

test('gives the words that the init threw', async () => {
  const failure = await failureOf('export default async () => { throw new Error("no table") }');
  expect(failure).toMatchObject({ code: 'glue-failed', facts: { reason: 'threw', message: 'no table' } });
});

test('says that the script is no module', async () => {
  expect((await failureOf('export default ='))?.code).toBe('glue-failed');
});

test('lists every import that the glue does not give', async () => {
  const failure = await failureOf('export default ({ module_or_path }) => WebAssembly.instantiate(module_or_path, {})');
  expect([failure?.code, failure?.facts.count, failure?.detail?.split('\n').length]).toEqual(['link-failed', 3, 3]);
});
