import { beforeEach, expect, it, vi } from 'vitest';
import { useModules } from '../../../../renderer/state/module-store';
import { goTo, moveTo, toggleFold } from '../../../../renderer/state/wat/cursor';
import { useWats } from '../../../../renderer/state/wat/document-store';
import { lineOf } from '../../../../renderer/state/wat/lines';
import { printWat } from '../../../../renderer/state/wat/printer';
import { holdPositions } from '../../../../renderer/state/wat/replace-text';
import { patchView, viewOf } from '../../../../renderer/state/wat/view-store';
import { type FakeDocument, fakeDocument } from '../../../support/fake-document';
import { beginAnew, entryOf } from '../../../support/state';

const { decoder } = vi.hoisted(() => ({ decoder: { current: null as unknown } }));
vi.mock('../../../../renderer/state/workers', () => ({ startWatWorker: () => null }));
vi.mock('../../../../renderer/state/decoder', () => ({ decoderOf: () => decoder.current, shareSource: () => null }));
vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));

const KEY = 'sample:greet';
const func = (name: string, lines: number) => [`  (func $${name}`, ...Array.from({ length: lines }, (_, at) => `    i32.const ${at}`)];
const BEFORE = ['(module', ...func('a', 3), ...func('b', 3), ...func('c', 3)];
const AFTER = ['(module', ...func('a', 30), ...func('b', 3), ...func('c', 3)];
const shownDocument = () => useWats.getState()[KEY]?.document ?? null;

function open(revision: number, lines: readonly string[], exact = true): FakeDocument {
  const fake = fakeDocument(lines, { exact });
  decoder.current = fake;
  useModules.setState({ modules: { [KEY]: entryOf(KEY, revision) }, order: [KEY], current: KEY });
  return fake;
}

/** What the panel remembers of where it stands: line 7 at the top, two below the head of $b. */
function standAt(line: number): void {
  moveTo(KEY, { line, column: 0 }, 'start');
  patchView(KEY, { top: { line, after: viewOf(KEY).scroll } });
}

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
