import { beforeEach, expect, it, vi } from 'vitest';
import { useApp } from '../../../renderer/state/app-store';
import { closeModule, openArtifact } from '../../../renderer/state/open-module';
import { saveModule, showInFolder } from '../../../renderer/state/take-out';
import { ok } from '../../../renderer/wasm/outcome';
import { artifactOf, closeAll, FakeClient, fakeBridge, openedOf } from '../../support/state';

const { decoders, bridge, ports } = vi.hoisted(() => ({
  decoders: [] as unknown[],
  bridge: { current: null as unknown },
  ports: [] as string[],
}));
vi.mock('../../../renderer/state/workers', () => ({ startDecodeWorker: () => decoders.shift() }));
vi.mock('../../../renderer/bridge', () => ({
  bridge: { request: (...args: [never, never]) => (bridge.current as ReturnType<typeof fakeBridge>).request(...args) },
  handPort: (token: string) => ports.push(token),
}));

const KEY = 'file:/text.wat';
const main = () => bridge.current as ReturnType<typeof fakeBridge>;
const asked = (name: string) => main().asked.filter((request) => request.name === name);

beforeEach(async () => {
  bridge.current = fakeBridge();
  closeAll();
  ports.length = 0;
  useApp.setState({ notices: [] });
  decoders.push(new FakeClient({ decode: () => ok(openedOf([])), 'save-bytes': () => ok(null) }));
  await openArtifact({ ...artifactOf('a', { kind: 'file', path: '/text.wat' }), name: 'text.wat' }, 'person');
});

it('saves the bytes under a name of their own, from the worker that holds them', async () => {
  main().answers.set('module:choose-file', { ok: true, value: { token: 'token', path: '/out.wasm' } });
  await saveModule(KEY);
  expect([asked('module:choose-file'), ports]).toEqual([[{ name: 'module:choose-file', args: { suggestedName: 'text.wasm' } }], ['token']]);
  expect(useApp.getState().notices).toEqual([]);
});

it('writes nothing when the dialog is cancelled, nor of a module that was closed meanwhile', async () => {
  await saveModule(KEY);
  const cancelled = [...ports];
  const saving = saveModule(KEY);
  main().answers.set('module:choose-file', { ok: true, value: { token: 'token', path: '/out.wasm' } });
  closeModule(KEY);
  await saving;
  expect([cancelled, ports]).toEqual([[], []]);
});

it('says why a folder could not be shown', async () => {
  main().answers.set('module:show-in-folder', { ok: false, failure: { code: 'file-missing', facts: { path: '/text.wat' } } });
  await showInFolder(KEY);
  expect([asked('module:show-in-folder')[0]?.args, useApp.getState().notices.map(({ failure }) => failure.code)]).toEqual([
    { artifactId: 'a' },
    ['file-missing'],
  ]);
});
