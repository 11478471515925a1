import { beforeAll, expect, test } from 'vitest';
import { field, type GlueInstance, glueInstance } from '../../../support/glue-instance';

let glue: GlueInstance;

beforeAll(async () => {
  glue = await glueInstance('greet', 'hello_wasm');
});

test('greets through the crate’s own JavaScript, and the alert lands in the log', async () => {
  const { result, lines } = await glue.call('greet', field('string', 'WebAssembly'));
  expect([result.outcome, result.values, lines.map(({ depth, text }) => [depth, text.replace(/\d+/g, '0')])]).toEqual([
    'returned',
    ['undefined'],
    [
      [0, 'greet("WebAssembly")'],
      [1, expect.stringMatching(/^"\.\/hello_wasm_bg\.js"\.__wbg_alert_\w+\(0, 0\)$/)],
      [2, 'alert("Hello, WebAssembly!")'],
      [0, '→ undefined'],
    ],
  ]);
});

test('says what the glue gave to each import', () => {
  expect(glue.state.needs.map(({ given }) => given?.replace(/_[0-9a-f]{16}$/, ''))).toEqual([
    'glue __wbg_alert',
    'glue __wbg___wbindgen_throw',
    'glue __wbindgen_init_externref_table',
  ]);
});

test('shows the instance’s memory and table', () => {
  const { memories, tables } = glue.state;
  expect([memories.map(({ name }) => name), tables.map(({ name }) => name)]).toEqual([['memory'], ['__wbindgen_externrefs']]);
});

test('tells an error of the glue from a trap', async () => {
  const { result } = await glue.call('greet', field('number', '1'));
  expect([result.outcome, result.trap?.message]).toEqual(['threw', 'expected a string argument, found number']);
});
