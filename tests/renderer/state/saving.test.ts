import { beforeEach, expect, it, vi } from 'vitest';
import { useApp } from '../../../renderer/state/app-store';
import { useModules } from '../../../renderer/state/module-store';
import { dropWat } from '../../../renderer/state/printing';
import { cancelSave, saveWat } from '../../../renderer/state/saving';
import { jobsOf } from '../../../renderer/state/wat-jobs';
import { done, type FakeDocument, fakeDocument } from '../../support/fake-document';
import { entryOf, fakeBridge } from '../../support/state';

const { decoder, bridge } = vi.hoisted(() => ({ decoder: { current: null as unknown }, bridge: { current: null as unknown } }));
vi.mock('../../../renderer/state/workers', () => ({ startWatWorker: () => null }));
vi.mock('../../../renderer/state/decoders', () => ({ decoderOf: () => decoder.current, shareSource: () => null }));
vi.mock('../../../renderer/bridge', () => ({
  bridge: { request: (...args: [never, never]) => (bridge.current as ReturnType<typeof fakeBridge>).request(...args) },
}));

const KEY = 'sample:greet';
let fake: FakeDocument;

beforeEach(() => {
  dropWat(KEY);
  useApp.setState({ notices: [] });
  fake = fakeDocument(['(module)']);
  decoder.current = fake;
  const chosen = fakeBridge();
  chosen.answers.set('wat:choose-file', { ok: true, value: { url: 'app://app/save/1' } });
  bridge.current = chosen;
  useModules.setState({ modules: { [KEY]: entryOf(KEY) }, order: [KEY], current: KEY });
});

it('prints, asks where to, and has the worker write there with progress', async () => {
  const seen: unknown[] = [];
  fake.answers.set('save', (body: { url: string }, options) => {
    options?.onProgress?.(1, 2);
    seen.push(body.url, jobsOf(KEY).saving);
    return done(null);
  });
  await saveWat(KEY);
  expect([...seen, jobsOf(KEY).saving]).toEqual(['app://app/save/1', 0.5, null]);
});

it('says nothing when a person ends it', async () => {
  let finish = (_value: unknown) => {};
  fake.answers.set('save', () => new Promise((resolve) => (finish = resolve)));
  fake.answers.set('cancel-save', () => {
    finish({ ok: false, failure: { code: 'save-cancelled', facts: {} } });
    return done(null);
  });
  const saving = saveWat(KEY);
  await vi.waitFor(() => expect(jobsOf(KEY).saving).toBe(0));
  cancelSave(KEY);
  await saving;
  expect([jobsOf(KEY).saving, useApp.getState().notices]).toEqual([null, []]);
});

it('tells when the file could not be written', async () => {
  fake.answers.set('save', () => ({ ok: false, failure: { code: 'save-failed', facts: { status: 507, reason: 'disk-full' } } }));
  await saveWat(KEY);
  expect(useApp.getState().notices.map(({ failure }) => failure.code)).toEqual(['save-failed']);
});
