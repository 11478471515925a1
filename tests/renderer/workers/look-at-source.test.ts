import { afterEach, expect, test } from 'vitest';
import { decodeModule } from '../../../renderer/wasm/decode';
import type { Module } from '../../../renderer/wasm/model/module';
import { lookAtSource } from '../../../renderer/workers/look-at-source';
import { corpus } from '../../support/cache';
import { largeModule } from '../../support/large-module';
import { must } from '../../support/printed';
import { serveBytes } from '../../support/serve-bytes';

const ROWS = 1000;
let served: Awaited<ReturnType<typeof serveBytes>>;

afterEach(() => served.close());

async function look(file: Uint8Array) {
  served = await serveBytes(file);
  return must(await lookAtSource(served.source, ROWS));
}

/** What a first screen shows of all that is there. Names by the megabyte come later. */
function screenOf({ summary, imports, exports }: Module): unknown {
  return { summary, imports, exports: exports.slice(0, ROWS).map(({ debugName: _, ...item }) => item) };
}

const told = () => served.asked.reduce((sum, { start, end }) => sum + end - start, 0);

test.each(['canvaskit-names', 'esbuild-go', 'ffmpeg', 'duckdb-mvp'] as const)(
  'the first look at %s is what the whole module says, from a quarter of its bytes at most',
  async (name) => {
    const file = await corpus(name);
    const { seen } = await look(file);
    expect([seen && screenOf(seen), told() < file.length / 4]).toEqual([screenOf(must(decodeModule(file))), true]);
  },
);

test('the whole of a module that was looked at is its file, byte for byte', async () => {
  const file = largeModule(5000);
  const { whole } = await look(file);
  const read = must(await whole());
  expect([Buffer.from(read).equals(file), told()]).toEqual([true, file.length]);
});

test('a small module is not looked at, but read at once', async () => {
  const { seen, whole } = await look(largeModule(10));
  expect([seen, must(await whole()).length, served.asked.length]).toEqual([null, served.source.byteLength, 1]);
});

test.each([
  ['is no module', (file: Uint8Array) => file.fill(1, 0, 4)],
  ['has a fault in its interface', (file: Uint8Array) => file.fill(0xff, 9, 14)],
  ['ends too soon', (file: Uint8Array) => file.subarray(0, file.length - 1)],
])('nothing is shown early of what %s', async (_, spoil) => {
  const { seen } = await look(spoil(largeModule(5000)));
  expect(seen).toBe(null);
});

test('a file that changes between the look and the rest is a failure', async () => {
  const { whole } = await look(largeModule(5000));
  served.change();
  expect(await whole()).toEqual({ ok: false, failure: { code: 'file-changed', facts: {} } });
});

test('of a module that lies in another file, only its own bytes are asked for', async () => {
  const file = largeModule(5000);
  served = await serveBytes(Uint8Array.from([...new Array(100).fill(7), ...file, 7, 7]));
  const range = { start: 100, end: 100 + file.length };
  const { seen, whole } = must(await lookAtSource({ ...served.source, range }, ROWS));
  const read = must(await whole());
  expect([seen?.exports.map(({ name }) => name), Buffer.from(read).equals(file)]).toEqual([['last'], true]);
});
