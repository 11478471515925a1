import { beforeEach, expect, it, vi } from 'vitest';
import { useApp } from '../../../../renderer/state/app-store';
import { useModules } from '../../../../renderer/state/module-store';
import { cancelCopy, copyItem, copySelection } from '../../../../renderer/state/wat/copy';
import { moveTo, selectText } from '../../../../renderer/state/wat/cursor';
import { jobsOf } from '../../../../renderer/state/wat/jobs-store';
import { measureModule } from '../../../../renderer/state/wat/measure';
import { printWat } from '../../../../renderer/state/wat/printer';
import { watItemAt } from '../../../../renderer/state/wat/queries';
import { shownText, shownTexts } from '../../../../renderer/state/wat/text';
import { LINE_END } from '../../../../renderer/state/wat/text-selection';
import type { WatPosition } from '../../../../renderer/wasm/print/document';
import { done, type FakeDocument, fakeDocument } from '../../../support/fake-document';
import { beginAnew, entryOf, fakeBridge } from '../../../support/state';

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
  beginAnew(KEY);
  useApp.setState({ notices: [] });
  fake = fakeDocument(BEFORE, { exact: false });
  fake.answers.set('measure', () => {
    return new Promise((resolve) => {
      letMeasure = () => {
        fake.becomes(AFTER);
        resolve(done(fake.measured()));
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

/** What was copied, by the numbers that the lines have now. */
function copied() {
  const request = fake.asked.find((asked) => asked.kind === 'copy');
  if (request === undefined) return undefined;
  const now = ({ line, column }: WatPosition) => ({ line: fake.now(line, request.version), column });
  return { from: now(request.from), to: now(request.to) };
}

/** Another worker answers for what is shown from now on. */
function showInstead(other: FakeDocument): void {
  const text = shownText(KEY);
  if (text !== null) shownTexts.begin(KEY, (scope) => ({ ...text, scope, client: other as never }));
}

it('copies what was selected, not what has got its numbers while the lines were counted', async () => {
  selectText(KEY, { line: 6, column: 4 }, { line: 9, column: 2 });
  const copying = copySelection(KEY);
  letMeasure();
  await copying;
  expect(copied()).toMatchObject({ from: { line: 33, column: 4 }, to: { line: 37, column: 2 } });
});

it('copies what was selected at the press, though something else is while the lines are counted', async () => {
  selectText(KEY, { line: 6, column: 4 }, { line: 9, column: 2 });
  const copying = copySelection(KEY);
  selectText(KEY, { line: 1, column: 0 }, { line: 2, column: 1 });
  letMeasure();
  await copying;
  expect(copied()).toMatchObject({ from: { line: 33, column: 4 }, to: { line: 37, column: 2 } });
});

it('copies what was selected when its lines had moved once before, by being looked at', async () => {
  fake.becomes(['(module', ...func('a', 5), ...func('b', 3), ...func('c', 3)]);
  if (fake.document.exact) await watItemAt(KEY, 0);
  selectText(KEY, { line: 8, column: 4 }, { line: 11, column: 2 });
  const copying = copySelection(KEY);
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
  showInstead(fakeDocument(AFTER));
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
  const other = fakeDocument(AFTER);
  showInstead(other);
  cancelCopy(KEY);
  await copying;
  expect([other.asked, useApp.getState().notices]).toEqual([[], []]);
});

it('copies the func that was pointed at, whole, when its lines have moved and become more', async () => {
  moveTo(KEY, { line: 6, column: 0 }, 'nearest');
  const copying = copyItem(KEY, 6);
  letMeasure();
  await copying;
  expect(copied()).toMatchObject({ from: { line: 32, column: 0 }, to: { line: 36, column: LINE_END } });
});

it('tells how far a long copying is, and that the worker was ended under it', async () => {
  letMeasure();
  const seen: unknown[] = [];
  fake.answers.set('copy', (_body, options) => {
    options?.onProgress?.(0.25);
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
