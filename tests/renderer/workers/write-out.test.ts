import { expect, test } from 'vitest';
import type { WatPiece } from '../../../renderer/wasm/print/document';
import { writeOut } from '../../../renderer/workers/write-out';
import { type WritingMain, writingMain } from '../../support/writing-main';

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
const write = (
  { port }: WritingMain,
  sizes: readonly number[],
  watched: { isCancelled?: () => boolean; told?: number[]; most?: number } = {},
) =>
  writeOut(port, pieces(...sizes), {
    most: watched.most ?? Number.POSITIVE_INFINITY,
    onProgress: (done) => watched.told?.push(done),
    isCancelled: watched.isCancelled ?? (() => false),
  });

test('a short text goes in one part', async () => {
  const main = writingMain();
  expect([await write(main, [3, 4]), main.heard, main.text()]).toEqual([{ kind: 'written' }, [7, 'all'], 'aaabbbb']);
});

test('a text of nothing is written, too', async () => {
  const main = writingMain();
  expect([await write(main, []), main.heard]).toEqual([{ kind: 'written' }, ['all']]);
});

test.each([[[3 * MEGA, 3 * MEGA]], [[MEGA, MEGA, 1]], [[9 * MEGA, 5]], [[1, 13 * MEGA]], [[MEGA - 1, 2, MEGA]]])(
  'pieces of %j bytes arrive whole and in order, in parts of at most a megabyte',
  async (sizes) => {
    const main = writingMain();
    const written = await write(main, sizes);
    const lengths = main.heard.slice(0, -1).map(Number);
    expect([written.kind, main.heard.at(-1), Math.max(...lengths) <= MEGA, main.text() === textOf(...sizes)]).toEqual([
      'written',
      'all',
      true,
      true,
    ]);
  },
);

test('progress grows with what was sent', async () => {
  const told: number[] = [];
  await write(writingMain(), [3 * MEGA, 3 * MEGA, 3 * MEGA], { told });
  expect([told.length > 1, told]).toEqual([true, told.toSorted((a, b) => a - b)]);
});

test('no more is printed than main has room for', async () => {
  const main = writingMain(() => new Promise(() => undefined));
  void write(
    main,
    Array.from({ length: 20 }, () => MEGA),
  );
  await expect.poll(() => main.heard.length).toBe(4);
});

test('a failure ends the writing with main’s reason, and the port is closed', async () => {
  const main = writingMain((part) => (part === 1 ? 'disk-full' : null));
  const written = await write(main, [20 * MEGA]);
  await main.closed;
  expect([written, main.heard.includes('all')]).toEqual([{ kind: 'failed', reason: 'disk-full' }, false]);
});

test('a failure at the very end is a failure, too', async () => {
  expect(
    await write(
      writingMain((part) => (part === 2 ? 'file-unwritable' : null)),
      [1],
    ),
  ).toEqual({ kind: 'failed', reason: 'file-unwritable' });
});

test('who cancels closes the port before all is sent', async () => {
  const main = writingMain();
  const written = await write(main, [MEGA, MEGA, MEGA], { isCancelled: () => true });
  await main.closed;
  expect([written, main.heard]).toEqual([{ kind: 'cancelled' }, [MEGA]]);
});

test('a text that is too long is given up, however much of it was sent', async () => {
  const main = writingMain();
  const written = await write(main, [MEGA, MEGA, MEGA], { most: 2 * MEGA });
  await main.closed;
  expect([written, main.heard.includes('all')]).toEqual([{ kind: 'too-large' }, false]);
});
