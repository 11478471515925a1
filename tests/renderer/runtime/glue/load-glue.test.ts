import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { createInstanceHost } from '../../../../renderer/runtime/instance-host';
import type { InstanceState, LogEntry } from '../../../../renderer/runtime/model';

const folder = new URL('../../../fixtures/glue/hello/', import.meta.url);
const log: LogEntry[] = [];
const host = createInstanceHost((entries) => log.push(...entries));
let state: InstanceState;

// The glue speaks to the global scope, so one instance serves the file, as one serves a worker.
beforeAll(async () => {
  const bytes = new Uint8Array(await readFile(new URL('hello_wasm_bg.wasm', folder)));
  const outcome = await host.instantiate(bytes, { level: 'glue', scriptUrl: new URL('hello_wasm.js', folder).href, scope: globalThis });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  state = outcome.value;
});

test('greets through the crate’s own JavaScript, and the alert lands in the log', async () => {
  const start = log.length;
  const result = await host.callGlue('greet', [{ type: { kind: 'string', text: 'string' }, text: 'WebAssembly' }]);
  expect([result, log.slice(start).map(({ depth, text }) => [depth, text.replace(/\d+/g, '0')])]).toEqual([
    { ok: true, value: expect.objectContaining({ outcome: 'returned', values: ['undefined'] }) },
    [
      [0, 'greet("WebAssembly")'],
      [2, expect.stringMatching(/^"\.\/hello_wasm_bg\.js"\.__wbg_alert_\w+\(0, 0\)$/)],
      [1, 'alert("Hello, WebAssembly!")'],
      [0, '→ undefined'],
    ],
  ]);
});

test('says what the glue gave to each import', () => {
  expect(state.needs.map(({ given }) => given?.replace(/_[0-9a-f]{16}$/, ''))).toEqual([
    'glue __wbg_alert',
    'glue __wbg___wbindgen_throw',
    'glue __wbindgen_init_externref_table',
  ]);
});

test('shows the instance’s memory and table', () => {
  expect([state.memories.map(({ name }) => name), state.tables.map(({ name }) => name)]).toEqual([['memory'], ['__wbindgen_externrefs']]);
});

test('tells an error of the glue from a trap', async () => {
  const result = await host.callGlue('greet', [{ type: { kind: 'number', text: 'number' }, text: '1' }]);
  expect(result.ok && [result.value.outcome, result.value.trap?.message]).toEqual(['threw', 'expected a string argument, found number']);
});
