import { beforeEach, expect, it, vi } from 'vitest';
import { useApp } from '../../../../renderer/state/app-store';
import { endOwner } from '../../../../renderer/state/module-scope';
import { useModules } from '../../../../renderer/state/module-store';
import { jobsOf } from '../../../../renderer/state/wat/jobs-store';
import { cancelSave, saveWat } from '../../../../renderer/state/wat/save';
import { shownText, shownTexts } from '../../../../renderer/state/wat/text';
import { done, type FakeDocument, fakeDocument } from '../../../support/fake-document';
import { beginAnew, entryOf, fakeBridge } from '../../../support/state';

const { decoder, bridge, handed } = vi.hoisted(() => ({
  decoder: { current: null as unknown },
  bridge: { current: null as unknown },
  handed: [] as unknown[],
}));
vi.mock('../../../../renderer/state/workers', () => ({ startWatWorker: () => null }));
vi.mock('../../../../renderer/state/decoder', () => ({ decoderOf: () => decoder.current, shareSource: () => null }));
vi.mock('../../../../renderer/bridge', () => ({
  bridge: { request: (...args: [never, never]) => (bridge.current as ReturnType<typeof fakeBridge>).request(...args) },
  handPort: (token: string) => handed.push(token),
}));

const KEY = 'sample:greet';
let fake: FakeDocument;
let main: ReturnType<typeof fakeBridge>;
const notices = () => useApp.getState().notices.map(({ failure }) => failure);

beforeEach(() => {
  beginAnew(KEY);
  useApp.setState({ notices: [] });
  handed.length = 0;
  fake = fakeDocument(['(module)']);
  decoder.current = fake;
  main = fakeBridge();
  main.answers.set('wat:choose-file', { ok: true, value: { token: 'ab' } });
  bridge.current = main;
  useModules.setState({ modules: { [KEY]: entryOf(KEY) }, order: [KEY], current: KEY });
});

it('prints, asks where to, and has the worker write there with progress', async () => {
  const seen: unknown[] = [];
  fake.answers.set('save', (body: { port: MessagePort }, options) => {
    options?.onProgress?.(0.5);
    seen.push(body.port instanceof MessagePort, jobsOf(KEY).saving);
    return done(null);
  });
  await saveWat(KEY);
  expect([...seen, jobsOf(KEY).saving, handed]).toEqual([true, 0.5, null, ['ab']]);
});

it('saves the text of the module that was built while the person chose a file', async () => {
  const rebuilt = fakeDocument(['(module)', '']);
  main.answers.set('wat:choose-file', {
    get ok() {
      fake.terminate();
      decoder.current = rebuilt;
      useModules.setState({ modules: { [KEY]: entryOf(KEY, 2) } });
      return true;
    },
    value: { token: 'ab' },
  });
  await saveWat(KEY);
  expect([rebuilt.asked.at(-1)?.kind, fake.asked.some(({ kind }) => kind === 'save'), notices()]).toEqual(['save', false, []]);
});

it('says so when nothing is left to save, and hands main no wire', async () => {
  main.answers.set('wat:choose-file', {
    get ok() {
      endOwner(KEY);
      useModules.setState({ modules: {}, order: [], current: null });
      return true;
    },
    value: { token: 'ab' },
  });
  await saveWat(KEY);
  expect([notices(), handed]).toEqual([[{ code: 'save-failed', facts: { reason: 'text-replaced' } }], []]);
});

it('says nothing when a person ends it', async () => {
  let finish = (_value: unknown) => {};
  fake.answers.set('save', () => new Promise((resolve) => (finish = resolve)));
  fake.answers.set('cancel', ({ what }: { what: string }) => {
    finish({ ok: false, failure: { code: `${what}-cancelled`, facts: {} } });
    return done(null);
  });
  const saving = saveWat(KEY);
  await vi.waitFor(() => expect(jobsOf(KEY).saving).toBe(0));
  cancelSave(KEY);
  await saving;
  expect([jobsOf(KEY).saving, notices()]).toEqual([null, []]);
});

it('ends a saving in the worker that saves, though another one prints what is shown by then', async () => {
  let finish = (_value: unknown) => {};
  fake.answers.set('save', () => new Promise((resolve) => (finish = resolve)));
  fake.answers.set('cancel', () => {
    finish({ ok: false, failure: { code: 'save-cancelled', facts: {} } });
    return done(null);
  });
  const saving = saveWat(KEY);
  await vi.waitFor(() => expect(jobsOf(KEY).saving).toBe(0));
  const text = shownText(KEY);
  const other = fakeDocument(['(module)']);
  if (text !== null) shownTexts.begin(KEY, (scope) => ({ ...text, scope, client: other as never }));
  cancelSave(KEY);
  await saving;
  expect([other.asked, jobsOf(KEY).saving, notices()]).toEqual([[], null, []]);
});

it('tells when the file could not be written', async () => {
  fake.answers.set('save', () => ({ ok: false, failure: { code: 'save-failed', facts: { reason: 'disk-full' } } }));
  await saveWat(KEY);
  expect(notices()).toEqual([{ code: 'save-failed', facts: { reason: 'disk-full' } }]);
});
