import { beforeEach, expect, it, vi } from 'vitest';
import { goTo, moveTo, moveToEnd, selectText, toggleFold } from '../../../../renderer/state/wat/cursor';
import { useWats } from '../../../../renderer/state/wat/document-store';
import { lineOf, wantLines } from '../../../../renderer/state/wat/lines';
import { measureModule } from '../../../../renderer/state/wat/measure';
import { printWat } from '../../../../renderer/state/wat/printer';
import { watItemAt } from '../../../../renderer/state/wat/queries';
import { LINE_END } from '../../../../renderer/state/wat/text-selection';
import { viewOf } from '../../../../renderer/state/wat/view-store';
import { AFTER, BEFORE, KEY, openBuild, shownDocument, standAt } from '../../../support/growing-text';
import { beginAnew } from '../../../support/state';

const { decoder } = vi.hoisted(() => ({ decoder: { current: null as unknown } }));
vi.mock('../../../../renderer/state/workers', () => ({ startWatWorker: () => null }));
vi.mock('../../../../renderer/state/decoder', () => ({ decoderOf: () => decoder.current, shareSource: () => null }));
vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));

const open = (revision: number, lines: readonly string[], exact = true) => openBuild(decoder, revision, lines, exact);

beforeEach(() => beginAnew(KEY));

it('keeps what is read in its place when the lines above have become more', async () => {
  const fake = open(1, BEFORE, false);
  await printWat(KEY);
  standAt(7);
  fake.becomes(AFTER);
  await measureModule(KEY);
  expect([shownDocument()?.exact, viewOf(KEY).cursor.line, viewOf(KEY).scroll]).toEqual([true, 34, { kind: 'shift', rows: 27 }]);
});

it('has all that was read under its new number in the same step', async () => {
  const fake = open(1, BEFORE, false);
  await printWat(KEY);
  const before = shownDocument();
  if (before !== null) wantLines(KEY, before, [{ first: 4, end: 10 }]);
  await vi.waitFor(() => expect(before && lineOf(KEY, before, 7)?.text).toBe('    i32.const 1'));
  standAt(7);
  selectText(KEY, { line: 6, column: 1 }, { line: 7, column: 2 });
  await toggleFold(KEY, 9);
  fake.becomes(AFTER);
  const seen: unknown[] = [];
  const stop = useWats.subscribe(() => {
    const document = shownDocument();
    const { cursor, anchor, folds, top } = viewOf(KEY);
    seen.push([document && lineOf(KEY, document, 34)?.text, cursor.line, anchor?.line, folds, top?.line]);
  });
  await measureModule(KEY);
  stop();
  expect(seen).toEqual([['    i32.const 1', 34, 33, [{ from: 36, end: 40 }], 34]]);
});

it('shows lines that were asked for by their old numbers under the new ones', async () => {
  const fake = open(1, BEFORE, false);
  await printWat(KEY);
  const before = shownDocument();
  fake.hold();
  if (before !== null) wantLines(KEY, before, [{ first: 6, end: 8 }]);
  fake.becomes(AFTER);
  const measuring = measureModule(KEY);
  fake.release();
  await measuring;
  await vi.waitFor(() => {
    const document = shownDocument();
    expect(document && [lineOf(KEY, document, 33)?.text, before && lineOf(KEY, before, 6)]).toEqual(['    i32.const 0', null]);
  });
});

it('follows lines that moved others by being looked at', async () => {
  const fake = open(1, BEFORE, false);
  await printWat(KEY);
  const before = shownDocument();
  moveTo(KEY, { line: 9, column: 0 }, 'nearest');
  fake.becomes(AFTER);
  if (before !== null) wantLines(KEY, before, [{ first: 0, end: 1 }]);
  await vi.waitFor(() => expect(shownDocument()).toBe(fake.document));
  expect([lineOf(KEY, fake.document, 0)?.text, viewOf(KEY).cursor.line]).toEqual(['(module', 36]);
});

it('tells what a line stands in that has got another number under the question', async () => {
  const fake = open(1, BEFORE, false);
  await printWat(KEY);
  fake.hold();
  const asking = watItemAt(KEY, 7);
  fake.becomes(AFTER);
  fake.release();
  expect(await asking).toMatchObject({ name: 'b', line: 32 });
});

it('shows the numbers that aiming brought together with the line that was aimed at', async () => {
  const fake = open(1, BEFORE, false);
  await printWat(KEY);
  fake.becomes(AFTER);
  const drawn: unknown[] = [];
  // React draws what a store tells in the microtask behind it.
  const stop = useWats.subscribe(() => queueMicrotask(() => drawn.push([shownDocument(), viewOf(KEY).scroll])));
  await goTo(KEY, '$c');
  stop();
  expect(drawn).toEqual([[fake.document, expect.objectContaining({ kind: 'show', line: 36 })]]);
});

it('asks for no lines of a place that one drawing leaves again', async () => {
  const fake = open(1, BEFORE);
  await printWat(KEY);
  const document = shownDocument();
  if (document === null) throw new Error('nothing is shown');
  wantLines(KEY, document, [{ first: 0, end: 2 }]);
  wantLines(KEY, document, [{ first: 6, end: 9 }]);
  await vi.waitFor(() => expect(lineOf(KEY, document, 6)).not.toBe(null));
  expect(fake.asked.filter(({ kind }) => kind === 'lines')).toEqual([{ kind: 'lines', from: 6, count: 3, version: 0 }]);
});

it('goes to the end of the text as it is counted, not as it was estimated', async () => {
  const fake = open(1, BEFORE, false);
  await printWat(KEY);
  standAt(2);
  fake.becomes(AFTER);
  const measuring = measureModule(KEY);
  await moveToEnd(KEY, true);
  await measuring;
  expect([viewOf(KEY).cursor, viewOf(KEY).anchor]).toEqual([
    { line: AFTER.length - 1, column: LINE_END },
    { line: 2, column: 0 },
  ]);
});

it('leads to what was gone to just before the numbers changed, not to that many lines below the place before', async () => {
  const fake = open(1, BEFORE, false);
  await printWat(KEY);
  standAt(2);
  await goTo(KEY, '$c');
  fake.becomes(AFTER);
  await measureModule(KEY);
  expect([viewOf(KEY).cursor.line, viewOf(KEY).scroll]).toMatchObject([36, { kind: 'show', line: 36, align: 'start' }]);
});
