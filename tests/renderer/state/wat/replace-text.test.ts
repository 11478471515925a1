import { beforeEach, expect, it, vi } from 'vitest';
import { goTo, moveTo, toggleFold } from '../../../../renderer/state/wat/cursor';
import { useWats } from '../../../../renderer/state/wat/document-store';
import { lineOf } from '../../../../renderer/state/wat/lines';
import { printWat } from '../../../../renderer/state/wat/printer';
import { holdPositions } from '../../../../renderer/state/wat/replace-text';
import { viewOf } from '../../../../renderer/state/wat/view-store';
import { AFTER, BEFORE, KEY, openBuild, shownDocument, standAt } from '../../../support/growing-text';
import { beginAnew } from '../../../support/state';

const { decoder } = vi.hoisted(() => ({ decoder: { current: null as unknown } }));
vi.mock('../../../../renderer/state/workers', () => ({ startWatWorker: () => null }));
vi.mock('../../../../renderer/state/decoder', () => ({ decoderOf: () => decoder.current, shareSource: () => null }));
vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));

const open = (revision: number, lines: readonly string[], exact = true) => openBuild(decoder, revision, lines, exact);

beforeEach(() => beginAnew(KEY));

it('finds a func of a rebuilt module by its name and keeps its folds', async () => {
  open(1, BEFORE);
  await printWat(KEY);
  await toggleFold(KEY, 9);
  standAt(7);
  open(2, AFTER);
  await printWat(KEY);
  expect([viewOf(KEY).cursor.line, viewOf(KEY).folds.map(({ from, end }) => [from, end])]).toEqual([34, [[36, 40]]]);
});

it('has the new lines before the old ones go', async () => {
  open(1, BEFORE);
  await printWat(KEY);
  standAt(7);
  open(2, AFTER);
  const seen: unknown[] = [];
  const stop = useWats.subscribe(() => {
    const document = shownDocument();
    if (document?.lineCount === AFTER.length) seen.push(lineOf(KEY, document, 34)?.text);
  });
  await printWat(KEY);
  stop();
  expect(seen[0]).toBe('    i32.const 1');
});

it('looks up the position to which a person has gone meanwhile', async () => {
  open(1, BEFORE);
  await printWat(KEY);
  standAt(2);
  const next = open(2, AFTER);
  let answer = (_value: unknown) => {};
  next.answers.set('lines', () => new Promise((resolve) => (answer = resolve)));
  const printing = printWat(KEY);
  await vi.waitFor(() => expect(next.asked.at(-1)?.kind).toBe('lines'));
  next.answers.delete('lines');
  moveTo(KEY, { line: 11, column: 0 }, 'nearest');
  answer({ ok: false, failure: { code: 'terminated', facts: {} } });
  await printing;
  expect(viewOf(KEY).cursor.line).toBe(38);
});

it('finds by what was looked up before, when the worker of the old text has ended', async () => {
  const old = open(1, BEFORE);
  await printWat(KEY);
  standAt(7);
  await toggleFold(KEY, 9);
  await holdPositions(KEY);
  old.terminate();
  open(2, AFTER);
  await printWat(KEY);
  expect([viewOf(KEY).cursor.line, viewOf(KEY).folds.map(({ from, end }) => [from, end])]).toEqual([34, [[36, 40]]]);
});

it('leads to what was gone to while the text was replaced, in the new one', async () => {
  const old = open(1, BEFORE);
  await printWat(KEY);
  await holdPositions(KEY);
  old.terminate();
  const next = open(2, AFTER);
  next.hold();
  const printing = printWat(KEY);
  const going = goTo(KEY, '$c');
  next.release();
  await printing;
  expect([await going, viewOf(KEY).cursor.line]).toEqual([36, 36]);
});
