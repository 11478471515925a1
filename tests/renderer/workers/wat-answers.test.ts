import { expect, test } from 'vitest';
import type { WatRequest } from '../../../renderer/workers/protocol';
import { readSource } from '../../../renderer/workers/read-source';
import { createWatAnswers } from '../../../renderer/workers/wat-answers';
import { askOf } from '../../support/fake-endpoint';
import { must } from '../../support/printed';
import { wat } from '../../support/wat';
import { writingMain } from '../../support/writing-main';

const TEXT = '(module (func $f (export "f") (result i32) (i32.const 42)))';

type Asked = Exclude<WatRequest, { readonly kind: 'validate' }>;

async function printing(bytes: Uint8Array<ArrayBuffer>) {
  const ask = askOf(createWatAnswers());
  const { port1, port2 } = new MessageChannel();
  port2.postMessage(bytes.buffer);
  return { ask, port: port1 };
}

test('a module is printed once, then its lines, items and matches are asked for', async () => {
  const { ask, port } = await printing(await wat`${TEXT}`);
  const document = must(await ask({ kind: 'print', source: { kind: 'port', port }, printer: 'wabt' }));
  const rest: readonly Asked[] = [
    { kind: 'lines', from: 0, count: 1, version: 0 },
    { kind: 'item-at', line: 3, version: 0 },
    { kind: 'line-of', target: { kind: 'name', name: 'f' } },
    { kind: 'search', query: { text: '42', regex: false, caseSensitive: true } },
  ];
  const answers = await Promise.all(rest.map(async (request) => must(await ask(request))));
  expect([document, ...answers]).toMatchObject([
    { printer: 'wabt', exact: true },
    { value: { texts: ['(module'] }, moved: null },
    { value: { item: { kind: 'func', name: 'f' }, line: 3 }, moved: null },
    { value: 2, moved: null },
    { count: 1, complete: true },
  ]);
});

test.each(['watchglass', 'wabt', 'wasm-tools'] as const)('%s prints when it is asked for', async (printer) => {
  const { ask, port } = await printing(await wat`${TEXT}`);
  expect(must(await ask({ kind: 'print', source: { kind: 'port', port }, printer }))).toMatchObject({ printer });
});

test('lines of nothing are a failure', async () => {
  expect(await askOf(createWatAnswers())({ kind: 'lines', from: 0, count: 1, version: 0 })).toMatchObject({ ok: false });
});

test('WAT is fetched, assembled and sent on as a module', async () => {
  const { port1, port2 } = new MessageChannel();
  const reading = readSource({ kind: 'port', port: port1 });
  const url = `data:text/plain,${encodeURIComponent(TEXT)}`;
  await askOf(createWatAnswers())({ kind: 'assemble', url, name: 'f.wat', to: port2 });
  expect(WebAssembly.Module.exports(new WebAssembly.Module(must(await reading)))).toEqual([{ name: 'f', kind: 'function' }]);
});

test('WAT that does not assemble answers with its place', async () => {
  const { port2 } = new MessageChannel();
  const outcome = await askOf(createWatAnswers())({ kind: 'assemble', url: 'data:text/plain,(fnc)', name: 'f.wat', to: port2 });
  port2.close();
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'wat-syntax', facts: { line: 1, column: 2 } } });
});

test('a module is held against wabt', async () => {
  const { ask, port } = await printing(await wat`${TEXT}`);
  expect(must(await ask({ kind: 'compare', source: { kind: 'port', port } }))).toEqual({ kind: 'identical', lineCount: 5 });
});

test('the three printers say the same of a small module, each in its way', async () => {
  const texts: string[] = [];
  for (const printer of ['watchglass', 'wabt', 'wasm-tools'] as const) {
    const { ask, port } = await printing(await wat`${TEXT}`);
    await ask({ kind: 'print', source: { kind: 'port', port }, printer });
    texts.push(must(await ask({ kind: 'lines', from: 2, count: 2, version: 0 })).value.texts.join('\n'));
  }
  expect(texts).toEqual([
    '  (func $f (type 0) (result i32)\n    i32.const 42)',
    '  (func $f (type 0) (result i32)\n    i32.const 42)',
    '  (export "f" (func $f))\n  (func $f (;0;) (type 0) (result i32)',
  ]);
});

test('what was printed is saved', async () => {
  const main = writingMain();
  const { ask, port } = await printing(await wat`(module)`);
  await ask({ kind: 'print', source: { kind: 'port', port }, printer: 'wabt' });
  expect([await ask({ kind: 'save', port: main.port }), main.text()]).toEqual([{ ok: true, value: null }, '(module)\n']);
});
