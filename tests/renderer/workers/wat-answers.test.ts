import { expect, test } from 'vitest';
import { readSource } from '../../../renderer/workers/read-source';
import { createWatAnswers } from '../../../renderer/workers/wat-answers';
import { recordAnswering } from '../../support/fake-endpoint';
import { must } from '../../support/printed';
import { saveServer } from '../../support/save-server';
import { wat } from '../../support/wat';

const { answering } = recordAnswering();
const TEXT = '(module (func $f (export "f") (result i32) (i32.const 42)))';

type Asked = Parameters<ReturnType<typeof createWatAnswers>>[0];

async function printing(bytes: Uint8Array<ArrayBuffer>) {
  const answers = createWatAnswers();
  const ask = (request: Asked) => answers(request, answering);
  const { port1, port2 } = new MessageChannel();
  port2.postMessage(bytes.buffer);
  return { ask, port: port1 };
}

test('a module is printed once, then its lines, items and matches are asked for', async () => {
  const { ask, port } = await printing(await wat`${TEXT}`);
  const document = must(await ask({ kind: 'print', source: { kind: 'port', port }, printer: 'wabt' }));
  const rest: readonly Asked[] = [
    { kind: 'lines', from: 0, count: 1 },
    { kind: 'item-at', line: 3 },
    { kind: 'line-of', target: { kind: 'name', name: 'f' } },
    { kind: 'search', query: { text: '42', regex: false, caseSensitive: true } },
  ];
  const answers = await Promise.all(rest.map(async (request) => must(await ask(request))));
  expect([document, ...answers]).toMatchObject([
    { printer: 'wabt', exact: true },
    { texts: ['(module'] },
    { kind: 'func', name: 'f' },
    { line: 2 },
    { count: 1, complete: true },
  ]);
});

test.each(['watchglass', 'wabt', 'wasm-tools'] as const)('%s prints when it is asked for', async (printer) => {
  const { ask, port } = await printing(await wat`${TEXT}`);
  expect(must(await ask({ kind: 'print', source: { kind: 'port', port }, printer }))).toMatchObject({ printer });
});

test('lines of nothing are a failure', async () => {
  expect(await createWatAnswers()({ kind: 'lines', from: 0, count: 1 }, answering)).toMatchObject({ ok: false });
});

test('WAT is fetched, assembled and sent on as a module', async () => {
  const { port1, port2 } = new MessageChannel();
  const reading = readSource({ kind: 'port', port: port1 });
  const url = `data:text/plain,${encodeURIComponent(TEXT)}`;
  await createWatAnswers()({ kind: 'assemble', url, name: 'f.wat', to: port2 }, answering);
  expect(WebAssembly.Module.exports(new WebAssembly.Module(must(await reading)))).toEqual([{ name: 'f', kind: 'function' }]);
});

test('WAT that does not assemble answers with its place', async () => {
  const { port2 } = new MessageChannel();
  const outcome = await createWatAnswers()({ kind: 'assemble', url: 'data:text/plain,(fnc)', name: 'f.wat', to: port2 }, answering);
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
    texts.push(String(must(await ask({ kind: 'text', from: { line: 2, column: 0 }, to: { line: 4, column: 0 } }))));
  }
  expect(texts).toEqual([
    '  (func $f (type 0) (result i32)\n    i32.const 42)\n',
    '  (func $f (type 0) (result i32)\n    i32.const 42)\n',
    '  (export "f" (func $f))\n  (func $f (;0;) (type 0) (result i32)\n',
  ]);
});

test('Save puts the whole text to the URL', async () => {
  const server = await saveServer((request) => (request === 1 ? 204 : 507));
  const { ask, port } = await printing(await wat`(module)`);
  await ask({ kind: 'print', source: { kind: 'port', port }, printer: 'wabt' });
  const saved = [await ask({ kind: 'save', url: server.url }), await ask({ kind: 'save', url: server.url })];
  expect([server.asked[0], ...saved]).toMatchObject([
    'PUT 9',
    { ok: true, value: null },
    { ok: false, failure: { code: 'save-failed', facts: { status: 507, reason: 'disk-full' } } },
  ]);
});
