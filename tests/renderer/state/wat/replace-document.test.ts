import { beforeEach, expect, it, vi } from 'vitest';
import { useModules } from '../../../../renderer/state/module-store';
import { goTo, moveTo, moveToEnd, toggleFold } from '../../../../renderer/state/wat/cursor';
import { useWats } from '../../../../renderer/state/wat/document-store';
import { measureModule } from '../../../../renderer/state/wat/line-numbers';
import { lineOf, wantLines } from '../../../../renderer/state/wat/lines';
import { dropWat, printWat } from '../../../../renderer/state/wat/printer';
import { watItemAt, watLineOf } from '../../../../renderer/state/wat/queries';
import { LINE_END } from '../../../../renderer/state/wat/text-selection';
import { patchView, viewOf } from '../../../../renderer/state/wat/view-store';
import { done, type FakeDocument, fakeDocument } from '../../../support/fake-document';
import { entryOf } from '../../../support/state';

const { decoder } = vi.hoisted(() => ({ decoder: { current: null as unknown } }));
vi.mock('../../../../renderer/state/workers', () => ({ startWatWorker: () => null }));
vi.mock('../../../../renderer/state/decoder', () => ({ decoderOf: () => decoder.current, shareSource: () => null }));
vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));

const KEY = 'sample:greet';
const func = (name: string, lines: number) => [`  (func $${name}`, ...Array.from({ length: lines }, (_, at) => `    i32.const ${at}`)];
const BEFORE = ['(module', ...func('a', 3), ...func('b', 3), ...func('c', 3)];
const AFTER = ['(module', ...func('a', 30), ...func('b', 3), ...func('c', 3)];
const shownDocument = () => useWats.getState().wats[KEY]?.document ?? null;

function open(revision: number, lines: readonly string[], exact = true): FakeDocument {
  const fake = fakeDocument(lines, { exact });
  decoder.current = fake;
  useModules.setState({ modules: { [KEY]: entryOf(KEY, revision) }, order: [KEY], current: KEY });
  return fake;
}

/** What the panel remembers of where it stands: line 7 at the top, two below the head of $b. */
async function standAt(line: number): Promise<void> {
  const item = await watItemAt(KEY, line);
  if (item === null) throw new Error('nothing there');
  moveTo(KEY, { line, column: 0 }, 'start');
  patchView(KEY, { head: { line, item, after: viewOf(KEY).scroll }, cursorItem: item });
}

function becomes(fake: FakeDocument, lines: readonly string[]): void {
  fake.lines = lines;
  fake.document = { ...fake.document, lineCount: lines.length, exact: true };
}

beforeEach(() => dropWat(KEY));

it('keeps what is read in its place when the lines above have become more', async () => {
  const fake = open(1, BEFORE, false);
  await printWat(KEY);
  await standAt(7);
  becomes(fake, AFTER);
  await measureModule(KEY);
  expect([shownDocument()?.exact, viewOf(KEY).cursor.line, viewOf(KEY).scroll]).toEqual([true, 34, { kind: 'shift', rows: 27 }]);
});

it('has the new lines before the old ones go', async () => {
  const fake = open(1, BEFORE, false);
  await printWat(KEY);
  await standAt(7);
  becomes(fake, AFTER);
  await measureModule(KEY);
  const document = shownDocument();
  expect(document && lineOf(KEY, document, 34)?.text).toBe('    i32.const 1');
});

it('finds a func of a rebuilt module by its name and keeps its folds', async () => {
  open(1, BEFORE);
  await printWat(KEY);
  await toggleFold(KEY, 9);
  await standAt(7);
  open(2, AFTER);
  await printWat(KEY);
  expect([viewOf(KEY).cursor.line, viewOf(KEY).folds.map(({ from, end }) => [from, end])]).toEqual([34, [[36, 40]]]);
});

it('shows no line of a document that has been replaced', async () => {
  const fake = open(1, BEFORE, false);
  await printWat(KEY);
  const before = shownDocument();
  let answer = (_value: unknown) => {};
  fake.answers.set('lines', () => new Promise((resolve) => (answer = resolve)));
  if (before !== null) wantLines(KEY, before, [{ first: 0, end: 4 }]);
  await vi.waitFor(() => expect(fake.asked.at(-1)?.kind).toBe('lines'));
  fake.answers.delete('lines');
  becomes(fake, AFTER);
  await measureModule(KEY);
  answer(done({ from: 0, texts: ['stale'], spans: Int32Array.of(0, 0), folds: Uint8Array.of(0), document: null }));
  await Promise.resolve();
  const document = shownDocument();
  expect(document && [lineOf(KEY, document, 0), before && lineOf(KEY, before, 0)]).toEqual([null, null]);
});

it('follows lines that sharpened the document by being looked at', async () => {
  const fake = open(1, BEFORE, false);
  await printWat(KEY);
  const before = shownDocument();
  const sharper = { printer: 'watchglass', lineCount: 40, exact: false } as const;
  fake.answers.set('lines', ({ from }: { from: number }) =>
    done({ from, texts: ['new'], spans: Int32Array.of(8, 9), folds: Uint8Array.of(0), document: from === 0 ? sharper : null }),
  );
  if (before !== null) wantLines(KEY, before, [{ first: 0, end: 1 }]);
  await vi.waitFor(() => expect(shownDocument()).toBe(sharper));
  expect(lineOf(KEY, sharper, 0)).toEqual({ text: 'new', start: 8, end: 9, folds: false });
});

it('asks again for a line whose document was replaced under the question', async () => {
  const fake = open(1, BEFORE, false);
  await printWat(KEY);
  let answer = (_value: unknown) => {};
  fake.answers.set('line-of', () => new Promise((resolve) => (answer = resolve)));
  const aiming = watLineOf(KEY, { kind: 'name', name: 'c' });
  await vi.waitFor(() => expect(fake.asked.at(-1)?.kind).toBe('line-of'));
  fake.answers.delete('line-of');
  becomes(fake, AFTER);
  await measureModule(KEY);
  answer(done({ line: 9, document: null }));
  expect(await aiming).toBe(36);
});

it('shows the numbers that aiming sharpened together with the place that was aimed at', async () => {
  const fake = open(1, BEFORE, false);
  await printWat(KEY);
  const sharper = { printer: 'watchglass', lineCount: 40, exact: false } as const;
  fake.answers.set('line-of', () => done({ line: 36, document: sharper }));
  const drawn: unknown[] = [];
  // React draws what a store tells in the microtask behind it.
  const stop = useWats.subscribe(() => queueMicrotask(() => drawn.push([shownDocument(), viewOf(KEY).scroll])));
  await goTo(KEY, '$c');
  stop();
  expect(drawn).toEqual([[sharper, expect.objectContaining({ kind: 'show', line: 36 })]]);
});

it('asks for no lines of a place that one drawing leaves again', async () => {
  const fake = open(1, BEFORE);
  await printWat(KEY);
  const document = shownDocument();
  if (document === null) throw new Error('nothing is shown');
  wantLines(KEY, document, [{ first: 0, end: 2 }]);
  wantLines(KEY, document, [{ first: 6, end: 9 }]);
  await vi.waitFor(() => expect(lineOf(KEY, document, 6)).not.toBe(null));
  expect(fake.asked.filter(({ kind }) => kind === 'lines')).toEqual([{ kind: 'lines', from: 6, count: 3 }]);
});

it('goes to the end of the text as it is counted, not as it was estimated', async () => {
  const fake = open(1, BEFORE, false);
  await printWat(KEY);
  await standAt(2);
  becomes(fake, AFTER);
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
  await standAt(2);
  await goTo(KEY, '$c');
  becomes(fake, AFTER);
  await measureModule(KEY);
  expect([viewOf(KEY).cursor.line, viewOf(KEY).scroll]).toMatchObject([36, { kind: 'show', line: 36, align: 'start' }]);
});

it('leaves alone who went elsewhere while the new numbers were looked up', async () => {
  const fake = open(1, BEFORE, false);
  await printWat(KEY);
  await standAt(7);
  becomes(fake, AFTER);
  let answer = (_value: unknown) => {};
  fake.answers.set('lines', () => new Promise((resolve) => (answer = resolve)));
  const measuring = measureModule(KEY);
  await vi.waitFor(() => expect(fake.asked.at(-1)?.kind).toBe('lines'));
  await goTo(KEY, '$c');
  answer(done({ from: 0, texts: [], spans: new Int32Array(0), folds: new Uint8Array(0), document: null }));
  await measuring;
  expect([viewOf(KEY).cursor.line, viewOf(KEY).scroll]).toMatchObject([36, { kind: 'show', line: 36 }]);
});
