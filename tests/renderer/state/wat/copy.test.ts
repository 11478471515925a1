import { beforeEach, expect, it, vi } from 'vitest';
import { useApp } from '../../../../renderer/state/app-store';
import { useModules } from '../../../../renderer/state/module-store';
import { cancelCopy, copyItem, copySelection } from '../../../../renderer/state/wat/copy';
import { moveTo, selectText } from '../../../../renderer/state/wat/cursor';
import { jobsOf } from '../../../../renderer/state/wat/jobs-store';
import { measureModule } from '../../../../renderer/state/wat/line-numbers';
import { dropWat, printWat } from '../../../../renderer/state/wat/printer';
import { watItemAt } from '../../../../renderer/state/wat/queries';
import { holdSession, nextText, sessionOf } from '../../../../renderer/state/wat/sessions';
import { LINE_END } from '../../../../renderer/state/wat/text-selection';
import { patchView } from '../../../../renderer/state/wat/view-store';
import { done, type FakeDocument, fakeDocument } from '../../../support/fake-document';
import { entryOf, fakeBridge } from '../../../support/state';

const { decoder, bridge } = vi.hoisted(() => ({ decoder: { current: null as unknown }, bridge: { current: null as unknown } }));
vi.mock('../../../../renderer/state/workers', () => ({ startWatWorker: () => null }));
vi.mock('../../../../renderer/state/decoder', () => ({ decoderOf: () => decoder.current, shareSource: () => null }));
vi.mock('../../../../renderer/bridge', () => ({
  bridge: { request: (...args: [never, never]) => (bridge.current as ReturnType<typeof fakeBridge>).request(...args) },
  handPort: () => undefined,
}));

const KEY = 'sample:greet';
const func = (name: string, lines: number) => [`  (func $${name}`, ...Array.from({ length: lines }, (_, at) => `    i32.const ${at}`)];
const BEFORE = ['(module', ...func('a', 3), ...func('b', 3), ...func('c', 3)];
const AFTER = ['(module', ...func('a', 30), ...func('b', 4), ...func('c', 3)];

let fake: FakeDocument;
let letMeasure: () => void;

/** Opens a text whose lines get other numbers as soon as `letMeasure` is called. */
beforeEach(async () => {
  dropWat(KEY);
  useApp.setState({ notices: [] });
  fake = fakeDocument(BEFORE, { exact: false });
  fake.answers.set('measure', () => {
    return new Promise((resolve) => {
      letMeasure = () => {
        fake.lines = AFTER;
        fake.document = { ...fake.document, lineCount: AFTER.length, exact: true };
        resolve(done({ document: fake.document, features: [], notices: [] }));
      };
    });
  });
  decoder.current = fake;
  const main = fakeBridge();
  main.answers.set('clipboard:take', { ok: true, value: { token: 'ab' } });
  bridge.current = main;
  useModules.setState({ modules: { [KEY]: entryOf(KEY) }, order: [KEY], current: KEY });
  await printWat(KEY);
  void measureModule(KEY);
  await vi.waitFor(() => expect(fake.asked.at(-1)?.kind).toBe('measure'));
});

const copied = () => fake.asked.find(({ kind }) => kind === 'copy');

it('copies what was selected, not what has got its numbers while the lines were counted', async () => {
  selectText(KEY, { line: 6, column: 4 }, { line: 9, column: 2 });
  patchView(KEY, { anchorItem: await watItemAt(KEY, 6), cursorItem: await watItemAt(KEY, 9) });
  const copying = copySelection(KEY);
  letMeasure();
  await copying;
  expect(copied()).toMatchObject({ from: { line: 33, column: 4 }, to: { line: 37, column: 2 } });
});

it('copies what was selected at the press, though something else is while the lines are counted', async () => {
  selectText(KEY, { line: 6, column: 4 }, { line: 9, column: 2 });
  patchView(KEY, { anchorItem: await watItemAt(KEY, 6), cursorItem: await watItemAt(KEY, 9) });
  const copying = copySelection(KEY);
  selectText(KEY, { line: 1, column: 0 }, { line: 2, column: 1 });
  letMeasure();
  await copying;
  expect(copied()).toMatchObject({ from: { line: 33, column: 4 }, to: { line: 37, column: 2 } });
});

it('copies what was selected where nobody had looked yet what it stands in', async () => {
  selectText(KEY, { line: 6, column: 4 }, { line: 9, column: 2 });
  const copying = copySelection(KEY);
  await vi.waitFor(() => expect(fake.asked.filter(({ kind }) => kind === 'item-at').length).toBe(2));
  letMeasure();
  await copying;
  expect(copied()).toMatchObject({ from: { line: 33, column: 4 }, to: { line: 37, column: 2 } });
});

it('takes back that it was too much, once a smaller selection is copied', async () => {
  letMeasure();
  fake.answers.set('copy', () => ({ ok: false, failure: { code: 'selection-too-large', facts: { limit: 1 } } }));
  await copySelection(KEY);
  const said = useApp.getState().notices.length;
  fake.answers.set('copy', () => done(null));
  await copySelection(KEY);
  expect([said, useApp.getState().notices]).toEqual([1, []]);
});

it('says so when another text is shown by the time that the lines are counted', async () => {
  const copying = copySelection(KEY);
  const session = sessionOf(KEY);
  if (session !== null) holdSession(KEY, { ...session, text: nextText() });
  letMeasure();
  await copying;
  expect([copied(), useApp.getState().notices.map(({ failure }) => failure)]).toEqual([
    undefined,
    [{ code: 'copy-failed', facts: { reason: 'text-replaced' } }],
  ]);
});

it('ends a copying in the worker that copies, though another one prints what is shown by then', async () => {
  letMeasure();
  let finish = (_value: unknown) => {};
  fake.answers.set('copy', () => new Promise((resolve) => (finish = resolve)));
  fake.answers.set('cancel', () => {
    finish({ ok: false, failure: { code: 'copy-cancelled', facts: {} } });
    return done(null);
  });
  const copying = copySelection(KEY);
  await vi.waitFor(() => expect(copied()).toBeDefined());
  const session = sessionOf(KEY);
  const other = fakeDocument(AFTER);
  if (session !== null) holdSession(KEY, { ...session, client: other as never });
  cancelCopy(KEY);
  await copying;
  expect([other.asked, useApp.getState().notices]).toEqual([[], []]);
});

it('copies the func that was pointed at, whole, when its lines have moved and become more', async () => {
  moveTo(KEY, { line: 6, column: 0 }, 'nearest');
  patchView(KEY, { cursorItem: await watItemAt(KEY, 6) });
  const copying = copyItem(KEY, 6);
  letMeasure();
  await copying;
  expect(copied()).toMatchObject({ from: { line: 32, column: 0 }, to: { line: 36, column: LINE_END } });
});

it('tells how far a long copying is, and that the worker was ended under it', async () => {
  letMeasure();
  const seen: unknown[] = [];
  fake.answers.set('copy', (_body, options) => {
    options?.onProgress?.(1, 4);
    seen.push(jobsOf(KEY).copying);
    fake.alive = false;
    return { ok: false, failure: { code: 'terminated', facts: {} } };
  });
  await copySelection(KEY);
  expect([...seen, jobsOf(KEY).copying, useApp.getState().notices.map(({ failure }) => failure)]).toEqual([
    0.25,
    null,
    [{ code: 'copy-failed', facts: { reason: 'text-replaced' } }],
  ]);
});
