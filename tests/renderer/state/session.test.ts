import { beforeEach, expect, it, vi } from 'vitest';
import { useModules } from '../../../renderer/state/module-store';
import { restoreSession, tellCurrent } from '../../../renderer/state/session';
import { useView } from '../../../renderer/state/view-store';
import { artifactOf, closeAll, decoderOf, exportOf, fakeBridge } from '../../support/state';

const { bridge } = vi.hoisted(() => ({ bridge: { current: null as unknown } }));
vi.mock('../../../renderer/state/workers', () => ({ startDecodeWorker: () => decoderOf([exportOf(0, 'f')]) }));
vi.mock('../../../renderer/bridge', () => ({
  bridge: { request: (...args: [never, never]) => (bridge.current as ReturnType<typeof fakeBridge>).request(...args) },
}));

const file = (name: string) => artifactOf(name, { kind: 'file', path: `/${name}` });

beforeEach(() => {
  bridge.current = fakeBridge();
  closeAll();
  useView.setState({ reveal: null });
});

it('opens all again in their order, with the one that was in view', async () => {
  await restoreSession({ artifacts: [file('a'), file('b'), file('c')], current: 'b', crates: 0 });
  const { order, current, modules } = useModules.getState();
  expect([order, current, Object.values(modules).map(({ phase }) => phase)]).toEqual([
    ['file:/a', 'file:/b', 'file:/c'],
    'file:/b',
    ['ready', 'ready', 'ready'],
  ]);
});

it('shows Welcome where nothing could be opened again', async () => {
  await restoreSession({ artifacts: [], current: null, crates: 0 });
  expect(useView.getState().reveal?.panel).toBe('welcome');
});

it('leaves to a crate that is on its way what is in front', async () => {
  await restoreSession({ artifacts: [], current: null, crates: 1 });
  expect(useView.getState().reveal).toBeNull();
});

it('tells main once which module is in view', async () => {
  const stop = tellCurrent();
  await restoreSession({ artifacts: [file('a'), file('b')], current: 'a', crates: 0 });
  stop();
  const { asked } = bridge.current as ReturnType<typeof fakeBridge>;
  expect(asked.filter(({ name }) => name === 'module:current')).toEqual([{ name: 'module:current', args: { artifactId: 'a' } }]);
});
