import { createServer } from 'node:http';
import { text as readAll } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { WatRequest } from '../../../renderer/workers/protocol';
import { readSource } from '../../../renderer/workers/read-source';
import { createWatAnswers } from '../../../renderer/workers/wat-answers';
import { recordAnswering } from '../../support/fake-endpoint';
import { must } from '../../support/printed';
import { wat } from '../../support/wat';

const { answering } = recordAnswering();
const TEXT = '(module (func $f (export "f") (result i32) (i32.const 42)))';

async function printing(bytes: Uint8Array<ArrayBuffer>) {
  const answers = createWatAnswers();
  const ask = (request: WatRequest) => answers(request, answering);
  const { port1, port2 } = new MessageChannel();
  port2.postMessage(bytes.buffer);
  return { ask, port: port1 };
}

test('a module is printed once, then its lines, items and matches are asked for', async () => {
  const { ask, port } = await printing(await wat`${TEXT}`);
  const document = must(await ask({ kind: 'print', source: { kind: 'port', port }, printer: 'wabt' }));
  const rest: readonly WatRequest[] = [
    { kind: 'lines', from: 0, count: 1 },
    { kind: 'item-at', line: 3 },
    { kind: 'line-of', target: { kind: 'name', name: 'f' } },
    { kind: 'find', query: '42', from: 0, direction: 1, caseSensitive: true },
  ];
  const answers = await Promise.all(rest.map(async (request) => must(await ask(request))));
  expect([document, ...answers]).toMatchObject([
    { printer: 'wabt', unprinted: null },
    ['(module'],
    { kind: 'func', name: 'f' },
    2,
    { line: 3, column: 14, length: 2 },
  ]);
});

test('where wabt cannot, the outline says why', async () => {
  const { ask, port } = await printing(await wat`${TEXT}`);
  const because = { code: 'print-timeout', facts: { seconds: 30 } } as const;
  const document = must(await ask({ kind: 'print', source: { kind: 'port', port }, printer: 'outline', because }));
  expect(document).toMatchObject({ printer: 'outline', unprinted: because });
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

test('Save puts the whole text to the URL', async () => {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    bodies.push(`${request.method} ${await readAll(request)}`);
    response.writeHead(bodies.length === 1 ? 204 : 507, { 'x-watchglass-failure': 'disk-full' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/save`;
  const { ask, port } = await printing(await wat`(module)`);
  await ask({ kind: 'print', source: { kind: 'port', port }, printer: 'wabt' });
  const saved = [await ask({ kind: 'save', url }), await ask({ kind: 'save', url })];
  server.close();
  expect([bodies[0], ...saved]).toMatchObject([
    'PUT (module)\n',
    { ok: true, value: null },
    { ok: false, failure: { code: 'save-failed', facts: { status: 507, reason: 'disk-full' } } },
  ]);
});
