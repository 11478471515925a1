import { createServer, type Server, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSource, readText } from '../../../renderer/workers/read-source';

const ANSWERS: Readonly<Record<string, (response: ServerResponse, range: string | undefined) => unknown>> = {
  '/component': (response, range) => response.writeHead(206).end(range === 'bytes=1-2' ? Uint8Array.of(2, 3) : undefined),
  '/parts': (response, range) => {
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
    response.writeHead(206).end(Uint8Array.of(0, 1, 2, 3, 4).subarray(Number(first), Number(last) + 1));
  },
  '/module': (response) => response.end(Uint8Array.of(1, 2, 3, 4)),
  '/changed': (response) => response.writeHead(409, { 'x-watchglass-failure': 'file-changed' }).end(),
  '/missing': (response) => response.writeHead(404, { 'x-watchglass-failure': 'file-missing' }).end(),
  '/replaced': (response, range) => {
    if (range !== undefined) return response.writeHead(409, { 'x-watchglass-failure': 'file-changed' }).end();
    response.writeHead(200, { 'content-length': '10' });
    response.write(Uint8Array.of(1, 2));
    return setImmediate(() => response.destroy());
  },
  '/cut': (response) => {
    response.writeHead(200, { 'content-length': '10' });
    response.write(Uint8Array.of(1, 2));
    setImmediate(() => response.destroy());
  },
};
let server: Server;
let base = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = ANSWERS[request.url ?? ''];
    if (answer === undefined) response.end('text');
    else answer(response, request.headers.range);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});

afterAll(() => server.close());

const source = (path: string, byteLength: number) => ({ kind: 'url', url: `${base}${path}`, byteLength }) as const;

test('the bytes are read whole', async () => {
  expect(await readSource(source('/module', 4))).toEqual({ ok: true, value: Uint8Array.of(1, 2, 3, 4) });
});

test('a large file is read in parts, with progress', async () => {
  const told: number[] = [];
  const outcome = await readSource(source('/parts', 5), (done) => told.push(done), 2);
  expect([outcome, told]).toEqual([{ ok: true, value: Uint8Array.of(0, 1, 2, 3, 4) }, [0.4, 0.8, 1]]);
});

test('a part that is refused ends the reading', async () => {
  expect(await readSource(source('/changed', 5), undefined, 2)).toEqual({ ok: false, failure: { code: 'file-changed', facts: {} } });
});

test('of a module that lies in another file, only its own bytes are asked for', async () => {
  const nested = { ...source('/component', 4), range: { start: 1, end: 3 } };
  const empty = { ...source('/missing', 4), range: { start: 2, end: 2 } };
  expect([await readSource(nested), await readSource(empty)]).toEqual([
    { ok: true, value: Uint8Array.of(2, 3) },
    { ok: true, value: new Uint8Array(0) },
  ]);
});

test.each([
  ['longer', 3],
  ['shorter', 5],
])('a file that is %s than it was registered has changed', async (_, byteLength) => {
  expect(await readSource(source('/module', byteLength))).toEqual({
    ok: false,
    failure: { code: 'file-changed', facts: { expected: byteLength, actual: 4 } },
  });
});

test('main’s own word for a failure is passed on', async () => {
  expect([await readSource(source('/changed', 1)), await readSource(source('/missing', 1))]).toEqual([
    { ok: false, failure: { code: 'file-changed', facts: {} } },
    { ok: false, failure: { code: 'fetch-failed', facts: { status: 404, reason: 'file-missing' } } },
  ]);
});

test('a body that main breaks off, since the file is another one by now, is told as that', async () => {
  expect(await readSource(source('/replaced', 10))).toEqual({ ok: false, failure: { code: 'file-changed', facts: {} } });
});

test('a body that breaks off is a failure, not an exception', async () => {
  expect(await readSource(source('/cut', 10))).toMatchObject({ ok: false, failure: { code: 'fetch-failed' } });
});

test('a server that is not there is a failure, not an exception', async () => {
  expect(await readText('http://127.0.0.1:1/none')).toMatchObject({ ok: false, failure: { code: 'fetch-failed', facts: { status: 0 } } });
});

test('another worker hands bytes over by a port', async () => {
  const { port1, port2 } = new MessageChannel();
  const reading = readSource({ kind: 'port', port: port1 });
  port2.postMessage(Uint8Array.of(7, 8).buffer);
  expect(await reading).toEqual({ ok: true, value: Uint8Array.of(7, 8) });
});
