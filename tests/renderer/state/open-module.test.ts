import { beforeEach, expect, it, vi } from 'vitest';
import type { Settings } from '../../../preload/contract/settings';
import { useApp } from '../../../renderer/state/app-store';
import { useModules } from '../../../renderer/state/module-store';
import { closeModule, openAgain, openArtifact, showModule } from '../../../renderer/state/open-module';
import { select, useView } from '../../../renderer/state/view-store';
import type { GlueInterface } from '../../../renderer/wasm/model/module';
import { fail, type Outcome, ok } from '../../../renderer/wasm/outcome';
import type { Opened } from '../../../renderer/workers/protocol';
import { artifactOf, brokenDecoder, closeAll, decoderOf, exportOf, FakeClient, fakeBridge, openedOf } from '../../support/state';

const { decoders, bridge } = vi.hoisted(() => ({ decoders: [] as unknown[], bridge: { current: null as unknown } }));
vi.mock('../../../renderer/state/workers', () => ({ startDecodeWorker: () => decoders.shift() }));
vi.mock('../../../renderer/bridge', () => ({
  bridge: { request: (...args: [never, never]) => (bridge.current as ReturnType<typeof fakeBridge>).request(...args) },
}));

const KEY = 'build:p';
const built = (id: string) => artifactOf(id, { kind: 'build', packageId: 'p', mode: 'dev' });
const names = () => useModules.getState().modules[KEY]?.exports.map((item) => item.name);

/** Until the first rows of a long interface are there. */
function untilShown(): Promise<void> {
  return vi.waitFor(() => expect(names()?.length).toBe(1000), { interval: 1 });
}

beforeEach(() => {
  decoders.length = 0;
  bridge.current = fakeBridge();
  closeAll();
  bridge.current = fakeBridge();
  useApp.setState({ notices: [] });
});

it('shows an opened module with all its exports, however many chunks they take', async () => {
  const exports = Array.from({ length: 4500 }, (_, index) => exportOf(index, `e${index}`));
  decoders.push(decoderOf(exports));
  await openArtifact(built('a'), 'person');
  expect({ current: useModules.getState().current, count: names()?.length, phase: useModules.getState().modules[KEY]?.phase }).toEqual({
    current: KEY,
    count: 4500,
    phase: 'ready',
  });
});

it('replaces a rebuilt module in place, keeps the selection and gives the old artifact back', async () => {
  decoders.push(decoderOf([exportOf(0, 'old')]), decoderOf([exportOf(0, 'new')]));
  await openArtifact(built('a'), 'person');
  select({ kind: 'func', index: 0 });
  await openArtifact(built('b'), 'watch');
  expect({
    names: names(),
    selection: useView.getState().selection,
    asked: (bridge.current as ReturnType<typeof fakeBridge>).asked,
  }).toEqual({
    names: ['new'],
    selection: { kind: 'func', index: 0 },
    asked: [{ name: 'module:close', args: { artifactId: 'a' } }],
  });
});

it('goes on filling the module that stays when a rebuild does not decode meanwhile', async () => {
  const exports = Array.from({ length: 2500 }, (_, index) => exportOf(index, `e${index}`));
  decoders.push(decoderOf(exports), brokenDecoder({ code: 'truncated', facts: {} }));
  await Promise.all([openArtifact(built('a'), 'person').then(() => undefined), untilShown().then(() => openArtifact(built('b'), 'watch'))]);
  expect([names()?.length, useModules.getState().modules[KEY]?.failure?.code]).toEqual([2500, 'truncated']);
});

it('takes nothing from an opening whose module was closed and opened again', async () => {
  const exports = Array.from({ length: 2500 }, (_, index) => exportOf(index, `e${index}`));
  decoders.push(decoderOf(exports), decoderOf([exportOf(0, 'again')]));
  const first = openArtifact(built('a'), 'person');
  await untilShown();
  closeModule(KEY);
  await Promise.all([first, openArtifact(built('a'), 'person')]);
  expect([names(), useModules.getState().modules[KEY]?.failure]).toEqual([['again'], null]);
});

it('keeps the last good module when the next bytes do not decode, and says so', async () => {
  const failure = { code: 'truncated', facts: { offset: 9 } } as const;
  decoders.push(decoderOf([exportOf(0, 'old')]), brokenDecoder(failure));
  await openArtifact(built('a'), 'person');
  await openArtifact(built('b'), 'watch');
  const open = useModules.getState().modules[KEY];
  const told = useApp.getState().notices.map((notice) => notice.failure);
  expect({ names: names(), phase: open?.phase, failure: open?.failure, artifact: open?.artifact.id, told }).toEqual({
    names: ['old'],
    phase: 'ready',
    failure,
    artifact: 'a',
    told: [failure],
  });
});

/** A decode worker that answers a first look, and `whole` with what it gets. */
const looking = (whole: Outcome<Opened> | Promise<Outcome<Opened>>) =>
  new FakeClient({ decode: () => ok({ ...openedOf([exportOf(0, 'looked at')]), whole: false }), whole: () => whole });

it('shows what a first look told at once, and what only the whole module tells when that is there', async () => {
  let tell = (_: Outcome<Opened>) => {};
  const told = new Promise<Outcome<Opened>>((resolve) => {
    tell = resolve;
  });
  decoders.push(looking(told));
  const opening = openArtifact(built('a'), 'person');
  await vi.waitFor(() => expect(names()).toEqual(['looked at']), { interval: 1 });
  const early = useModules.getState().modules[KEY]?.phase;
  tell({ ok: true, value: openedOf([exportOf(0, 'whole')]) });
  await opening;
  expect([early, names()]).toEqual(['ready', ['whole']]);
});

it('keeps what a first look told when the rest cannot be read, and says so', async () => {
  const failure = { code: 'file-changed', facts: {} } as const;
  decoders.push(looking({ ok: false, failure }));
  await openArtifact(built('a'), 'person');
  expect([names(), useModules.getState().modules[KEY]?.failure]).toEqual([['looked at'], failure]);
});

it('opens the file of the module in view again, or asks for it where it is no file', async () => {
  const recent = ['/other.wasm', '/m.wasm'].map((path) => ({ kind: 'module', path }) as const);
  useApp.setState({ settings: { ...({} as Settings), recent } });
  decoders.push(decoderOf([]), decoderOf([]));
  await openArtifact(artifactOf('f', { kind: 'file', path: '/m.wasm' }), 'person');
  await openAgain();
  await openArtifact(built('a'), 'person');
  await openAgain();
  expect((bridge.current as ReturnType<typeof fakeBridge>).asked).toEqual([
    { name: 'recent:open', args: { index: 1 } },
    { name: 'module:choose', args: null },
  ]);
});

it('replaces a rebuilt module by a whole one only', async () => {
  const shown: unknown[] = [];
  decoders.push(decoderOf([exportOf(0, 'old')]), looking({ ok: true, value: openedOf([exportOf(0, 'whole')]) }));
  await openArtifact(built('a'), 'person');
  const stop = useModules.subscribe(() => shown.push(names()?.join()));
  await openArtifact(built('b'), 'watch');
  stop();
  expect(new Set(shown)).toEqual(new Set(['old', 'whole']));
});

it('ends the worker of an opening that a newer one has overtaken, also when it decoded well', async () => {
  const overtaken = decoderOf([exportOf(0, 'old')]);
  const newest = decoderOf([exportOf(0, 'newest')]);
  decoders.push(overtaken, newest);
  await Promise.all([openArtifact(built('a'), 'watch'), openArtifact(built('b'), 'watch')]);
  expect([overtaken.alive, newest.alive, names()]).toEqual([false, true, ['newest']]);
});

it('drops an opening that a newer one of the same module has overtaken', async () => {
  let release = () => {};
  const slow = new FakeClient({
    decode: () =>
      new Promise((resolve) => {
        release = () => resolve(fail({ code: 'malformed', facts: {} }));
      }),
  });
  decoders.push(slow, decoderOf([exportOf(0, 'newest')]));
  const first = openArtifact(built('a'), 'watch');
  await openArtifact(built('b'), 'watch');
  release();
  await first;
  expect({ names: names(), failure: useModules.getState().modules[KEY]?.failure }).toEqual({ names: ['newest'], failure: null });
});

it('closes a module and shows the one opened before it', async () => {
  decoders.push(decoderOf([]), decoderOf([]));
  await openArtifact(artifactOf('s'), 'person');
  await openArtifact(built('a'), 'person');
  closeModule(KEY);
  expect({ current: useModules.getState().current, order: useModules.getState().order }).toEqual({
    current: 'sample:greet',
    order: ['sample:greet'],
  });
});

it('aims the Call form at the first glue function, also when one comes back to the module', async () => {
  const signature = { id: 'greet', kind: 'function', className: null, name: 'greet', params: [], exportName: 'greet' };
  const glue = { scriptUrl: 'app://x.js', typesUrl: 'app://x.d.ts' };
  const withGlue = new FakeClient({
    decode: () => ok(openedOf([])),
    glue: () => ok({ signatures: [signature] } as unknown as GlueInterface),
  });
  decoders.push(withGlue, decoderOf([]));
  await openArtifact({ ...artifactOf('g'), glue }, 'person');
  const first = useView.getState().callTarget;
  await openArtifact(built('a'), 'person');
  const away = useView.getState().callTarget;
  showModule('sample:greet');
  expect([first, away, useView.getState().callTarget]).toEqual([
    { level: 'glue', signatureId: 'greet' },
    null,
    { level: 'glue', signatureId: 'greet' },
  ]);
});

const closedArtifacts = () =>
  (bridge.current as ReturnType<typeof fakeBridge>).asked.flatMap(({ name, args }) => (name === 'module:close' ? [args] : []));

it('lets the artifact of an opening that failed go, also of the first one', async () => {
  decoders.push(brokenDecoder({ code: 'truncated', facts: {} }));
  await openArtifact(built('a'), 'person');
  const first = closedArtifacts();
  closeModule(KEY);
  expect([first, closedArtifacts()]).toEqual([[{ artifactId: 'a' }], [{ artifactId: 'a' }]]);
});

it('lets the artifact of a rebuild that failed go, and keeps the one that is shown', async () => {
  decoders.push(decoderOf([]), brokenDecoder({ code: 'truncated', facts: {} }));
  await openArtifact(built('a'), 'person');
  await openArtifact(built('b'), 'watch');
  expect([closedArtifacts(), useModules.getState().modules[KEY]?.artifact.id]).toEqual([[{ artifactId: 'b' }], 'a']);
});

it('lets the artifact of an opening that was overtaken go', async () => {
  decoders.push(decoderOf([]), decoderOf([]));
  await Promise.all([openArtifact(built('a'), 'watch'), openArtifact(built('b'), 'watch')]);
  expect([closedArtifacts(), useModules.getState().modules[KEY]?.artifact.id]).toEqual([[{ artifactId: 'a' }], 'b']);
});
