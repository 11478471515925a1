import { expect, test } from 'vitest';
import type { Printer } from '../../../renderer/wasm/print/document';
import { createForeignPrinter } from '../../../renderer/wasm/print/foreign/foreign-printer';
import { createWriter } from '../../../renderer/workers/writer';
import { recordAnswering } from '../../support/fake-endpoint';
import { measuredPrinter, wholeText } from '../../support/printed';
import { wat } from '../../support/wat';
import { writingMain } from '../../support/writing-main';

const small = async () => measuredPrinter(await wat`(module $m (func $f (call $g)) (func $g (block (br 0))) (memory 1))`);
/** Sixteen megabytes. */
const long = () => createForeignPrinter('wabt', `(module\n${`  (type (;0;) (func)) (; ${'x'.repeat(2_000)} ;)\n`.repeat(8_000)})\n`, null);
const place = (line: number, column: number) => ({ line, column });
const { answering } = recordAnswering();

test('saving sends the whole text', async () => {
  const printer = await small();
  const main = writingMain();
  expect([await createWriter().save(printer, { port: main.port }, answering), main.text()]).toEqual([
    { ok: true, value: null },
    wholeText(printer),
  ]);
});

test('copying sends what lies between two places', async () => {
  const main = writingMain();
  await createWriter().copy(await small(), { port: main.port, from: place(2, 2), to: place(3, 8) }, answering);
  expect(main.text()).toBe('(func $f (type 0)\n    call');
});

test('copying goes far beyond what the page could hold at once', async () => {
  const main = writingMain();
  const copied = await createWriter().copy(long(), { port: main.port, from: place(0, 0), to: place(8_000, 0) }, answering);
  expect([copied.ok, main.text().length]).toEqual([true, 8 + 7_999 * 2_029]);
});

test('a line longer than any string is too large for the clipboard', async () => {
  const piece = { line: 0, lineCount: 1, bytes: new Uint8Array(540_000_000), done: 1 };
  const endless: Printer = { ...long(), pieces: () => [piece] };
  const range = { from: place(0, 0), to: place(1, 0) };
  expect(await createWriter().copy(endless, { port: writingMain().port, ...range }, answering)).toMatchObject({
    failure: { code: 'selection-too-large' },
  });
});

test('main’s reason for a failure is handed on', async () => {
  const main = writingMain(() => 'disk-full');
  expect(await createWriter().save(await small(), { port: main.port }, answering)).toEqual({
    ok: false,
    failure: { code: 'save-failed', facts: { reason: 'disk-full' } },
  });
});

test.each(['save', 'copy'] as const)('cancelling a %s ends it alone, and without one does nothing', async (what) => {
  let letOn = () => {};
  const held = new Promise<null>((resolve) => {
    letOn = () => resolve(null);
  });
  const [saved, copied] = [writingMain(() => held), writingMain(() => held)];
  const writer = createWriter();
  writer.cancel(what);
  const saving = writer.save(long(), { port: saved.port }, answering);
  const copying = writer.copy(long(), { port: copied.port, from: place(0, 0), to: place(9_000, 0) }, answering);
  writer.cancel(what);
  letOn();
  const outcomes = { save: await saving, copy: await copying };
  expect([outcomes[what], outcomes[what === 'save' ? 'copy' : 'save'].ok]).toEqual([
    { ok: false, failure: { code: `${what}-cancelled`, facts: {} } },
    true,
  ]);
});

test('a newer copy ends an older one', async () => {
  const writer = createWriter();
  const [older, newer] = [writingMain(), writingMain()];
  const first = writer.copy(long(), { port: older.port, from: place(0, 0), to: place(9_000, 0) }, answering);
  const second = writer.copy(long(), { port: newer.port, from: place(0, 0), to: place(0, 4) }, answering);
  expect([await first, await second, newer.text()]).toMatchObject([{ failure: { code: 'copy-cancelled' } }, { ok: true }, '(mod']);
});
