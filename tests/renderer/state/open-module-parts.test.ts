import { beforeEach, expect, it, vi } from 'vitest';
import { shareSource } from '../../../renderer/state/decoder';
import { useModules } from '../../../renderer/state/module-store';
import { closeModule, openArtifact, openPart, showModule } from '../../../renderer/state/open-module';
import type { ComponentPart, ComponentSummary } from '../../../renderer/wasm/component/component';
import { fail, ok } from '../../../renderer/wasm/outcome';
import type { WatReplies, WatRequest } from '../../../renderer/workers/protocol';
import { artifactOf, closeAll, decoderOf, exportOf, FakeClient, fakeBridge } from '../../support/state';

const { workers, bridge } = vi.hoisted(() => ({ workers: [] as unknown[], bridge: { current: null as unknown } }));
vi.mock('../../../renderer/state/workers', () => ({ startDecodeWorker: () => workers.shift(), startWatWorker: () => workers.shift() }));
vi.mock('../../../renderer/bridge', () => ({
  bridge: { request: (...args: [never, never]) => (bridge.current as ReturnType<typeof fakeBridge>).request(...args) },
}));

const FILE = 'file:/c.wasm';
const artifact = artifactOf('c', { kind: 'file', path: '/c.wasm' });
const part = (kind: ComponentPart['kind'], start: number, end: number): ComponentPart => ({
  kind,
  parent: null,
  index: 0,
  range: { start, end },
  name: null,
});

/** A decode worker that was given a component with these parts. */
function componentOf(...parts: readonly ComponentPart[]): FakeClient {
  const component = { parts } as unknown as ComponentSummary;
  return new FakeClient({ decode: () => fail({ code: 'component', facts: {} }), component: () => ok(component) });
}

const closed = () => (bridge.current as ReturnType<typeof fakeBridge>).asked.filter(({ name }) => name === 'module:close');

beforeEach(() => {
  workers.length = 0;
  closeAll();
  bridge.current = fakeBridge();
});

it('opens a component, which has parts in the place of an interface', async () => {
  workers.push(componentOf(part('module', 10, 62)));
  await openArtifact(artifact, 'person');
  expect(useModules.getState().modules[FILE]).toMatchObject({ phase: 'ready', summary: null, component: { parts: [{ kind: 'module' }] } });
});

it('opens a part as a module of its own, from its bytes of the same file', async () => {
  const decoder = decoderOf([exportOf(0, 'run')]);
  workers.push(componentOf(part('module', 10, 62)), decoder);
  await openArtifact(artifact, 'person');
  await openPart(FILE, part('module', 10, 62), 'core module 0 of c.wasm');
  const source = { kind: 'url', url: artifact.url, byteLength: artifact.byteLength, range: { start: 10, end: 62 } };
  const { current, modules } = useModules.getState();
  expect({ current, open: modules[`${FILE}#10-62`], asked: decoder.asked[0], shared: shareSource(`${FILE}#10-62`)?.source }).toMatchObject({
    current: `${FILE}#10-62`,
    open: { phase: 'ready', artifact: { name: 'core module 0 of c.wasm', glue: null }, exports: [{ name: 'run' }] },
    asked: { kind: 'decode', source },
    shared: source,
  });
});

it('counts the bytes of what lies in a component in a component from the start of the file', async () => {
  const decoder = decoderOf([]);
  workers.push(componentOf(part('component', 100, 200)), componentOf(part('module', 10, 30)), decoder);
  await openArtifact(artifact, 'person');
  await openPart(FILE, part('component', 100, 200), 'inner');
  await openPart(`${FILE}#100-200`, part('module', 10, 30), 'deep');
  expect([useModules.getState().current, decoder.asked[0]]).toMatchObject([
    `${FILE}#110-130`,
    { source: { range: { start: 110, end: 130 } } },
  ]);
});

it('shows a part that is open already, without reading it again', async () => {
  workers.push(componentOf(part('module', 10, 62)), decoderOf([]));
  await openArtifact(artifact, 'person');
  await openPart(FILE, part('module', 10, 62), 'm');
  showModule(FILE);
  await openPart(FILE, part('module', 10, 62), 'm');
  expect([useModules.getState().current, useModules.getState().order.length]).toEqual([`${FILE}#10-62`, 2]);
});

it('keeps a part open when its component is closed, and the file until nobody reads it', async () => {
  workers.push(componentOf(part('module', 10, 62)), decoderOf([]));
  await openArtifact(artifact, 'person');
  await openPart(FILE, part('module', 10, 62), 'm');
  closeModule(FILE);
  const before = closed().length;
  const { order } = useModules.getState();
  closeModule(`${FILE}#10-62`);
  expect([before, order, closed()]).toEqual([0, [`${FILE}#10-62`], [{ name: 'module:close', args: { artifactId: 'c' } }]]);
});

it('has the worker of an assembled component hand over the bytes of a part', async () => {
  const holder = componentOf(part('module', 10, 62));
  const assembler = new FakeClient<WatRequest, WatReplies>({ assemble: () => ok({ byteLength: 100 }) });
  workers.push(holder, assembler, decoderOf([]));
  await openArtifact({ ...artifact, format: 'wat' }, 'person');
  await openPart(FILE, part('module', 10, 62), 'm');
  expect(holder.asked.at(-1)).toMatchObject({ kind: 'share', range: { start: 10, end: 62 } });
});
