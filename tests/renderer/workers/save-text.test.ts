import { expect, test } from 'vitest';
import type { WatPiece } from '../../../renderer/wasm/print/document';
import { saveText } from '../../../renderer/workers/save-text';
import { saveServer } from '../../support/save-server';

const MEGA = 1 << 20;

/** Pieces of so many bytes, each of another letter, in one buffer that is written over as a printer does. */
function* pieces(...sizes: readonly number[]): Iterable<WatPiece> {
  const buffer = new Uint8Array(Math.max(...sizes, 0));
  for (const [place, size] of sizes.entries()) {
    buffer.fill(0x61 + place);
    yield { line: place, lineCount: 1, bytes: buffer.subarray(0, size), done: (place + 1) / sizes.length };
  }
}

const textOf = (...sizes: readonly number[]): string => sizes.map((size, place) => String.fromCharCode(0x61 + place).repeat(size)).join('');
const save = (url: string, sizes: readonly number[], isCancelled = () => false, told: number[] = []) =>
  saveText(url, pieces(...sizes), (done) => told.push(done), isCancelled);

test('a short text goes in one request', async () => {
  const server = await saveServer();
  expect([await save(server.url, [3, 4]), server.asked, server.text()]).toEqual([{ ok: true, value: null }, ['PUT 7'], 'aaabbbb']);
});

test('a text of nothing is saved, too', async () => {
  const server = await saveServer();
  expect([await save(server.url, []), server.asked]).toEqual([{ ok: true, value: null }, ['PUT 0']]);
});

test.each([[[3 * MEGA, 3 * MEGA, 3 * MEGA]], [[4 * MEGA, 4 * MEGA, 1]], [[9 * MEGA, 5]], [[1, 13 * MEGA]]])(
  'pieces of %j bytes arrive whole and in order, in parts of at most four megabytes',
  async (sizes) => {
    const server = await saveServer();
    const outcome = await save(server.url, sizes);
    const lengths = server.asked.map((request) => Number(request.split(' ')[1]));
    expect([
      outcome.ok,
      server.asked.map((request) => request.split(' ')[0]).join(' '),
      Math.max(...lengths) <= 4 * MEGA,
      server.text() === textOf(...sizes),
    ]).toEqual([true, `${'POST '.repeat(lengths.length - 1)}PUT`, true, true]);
  },
);

test('progress grows with what was sent', async () => {
  const told: number[] = [];
  await save((await saveServer()).url, [3 * MEGA, 3 * MEGA, 3 * MEGA], undefined, told);
  expect([told.length > 1, told]).toEqual([true, told.toSorted((a, b) => a - b)]);
});

test('a refusal ends the saving with main’s reason, and nothing more is sent', async () => {
  const server = await saveServer((request) => (request === 1 ? 507 : 204));
  const outcome = await save(server.url, [4 * MEGA, 4 * MEGA, 4 * MEGA, 4 * MEGA]);
  expect([outcome, server.asked.length <= 2]).toEqual([
    { ok: false, failure: { code: 'save-failed', facts: { status: 507, reason: 'disk-full' } } },
    true,
  ]);
});

test('a refusal of the last part is a failure, too', async () => {
  const server = await saveServer(() => 507);
  expect(await save(server.url, [1])).toMatchObject({ ok: false, failure: { code: 'save-failed', facts: { status: 507 } } });
});

test('a cancelled saving gives the file up', async () => {
  const server = await saveServer();
  const outcome = await save(server.url, [4 * MEGA, 4 * MEGA, 4 * MEGA], () => server.asked.length > 0);
  expect([outcome, server.asked.at(-1)]).toEqual([{ ok: false, failure: { code: 'save-cancelled', facts: {} } }, 'DELETE 0']);
});

test('a server that is not there is a failure, not an exception', async () => {
  expect(await save('http://127.0.0.1:1/none', [1])).toMatchObject({ ok: false, failure: { code: 'save-failed', facts: { status: 0 } } });
});
