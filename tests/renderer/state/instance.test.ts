import { beforeEach, expect, it, vi } from 'vitest';
import type { CallResult, InstanceState, LogEntry } from '../../../renderer/runtime/model';
import { call, instantiate, replaceInstance, terminate } from '../../../renderer/state/instance';
import { useInstances } from '../../../renderer/state/instance-store';
import { useModules } from '../../../renderer/state/module-store';
import { type Outcome, ok } from '../../../renderer/wasm/outcome';
import type { InstanceReplies, InstanceRequest } from '../../../renderer/workers/protocol';
import { artifactOf, beginAnew, exportOf, FakeClient, summaryOf } from '../../support/state';

const { clients, pushes } = vi.hoisted(() => ({ clients: [] as unknown[], pushes: [] as ((push: unknown) => void)[] }));
vi.mock('../../../renderer/state/workers', () => ({
  startInstanceWorker: (_: string, onPush: (push: unknown) => void) => {
    pushes.push(onPush);
    return clients.shift();
  },
}));
vi.mock('../../../renderer/state/decoder', () => ({
  shareSource: () => ({ source: { kind: 'url', url: 'app://x', byteLength: 8 }, transfer: [], artifact: { id: 'a', glue: null } }),
}));

const KEY = 'sample:greet';
const STATE: InstanceState = { memories: [], tables: [], globals: [], needs: [] };
const RETURNED: CallResult = { outcome: 'returned', values: ['42'], duration: 0.1, trap: null, stubbed: false };
const entry = () => useInstances.getState()[KEY];

type InstanceClient = FakeClient<InstanceRequest, InstanceReplies>;

function worker(onCall: () => Outcome<CallResult> | Promise<Outcome<CallResult>> = () => ok(RETURNED)): InstanceClient {
  const client: InstanceClient = new FakeClient({ instantiate: () => ok(STATE), state: () => ok(STATE), 'call-raw': onCall });
  clients.push(client);
  return client;
}

function open(exports: readonly string[], revision = 1): void {
  const artifact = artifactOf('a');
  const module = {
    key: KEY,
    artifact,
    phase: 'ready' as const,
    progress: 1,
    summary: summaryOf({ imports: 0, exports: exports.length }),
    imports: [],
    exports: exports.map((name, index) => exportOf(index, name)),
    component: null,
    nestedIn: null,
    signatures: null,
    failure: null,
    revision,
  };
  useModules.setState({ modules: { [KEY]: module }, order: [KEY], current: KEY });
}

beforeEach(() => {
  clients.length = 0;
  pushes.length = 0;
  beginAnew(KEY);
  open(['answer']);
});

const REQUEST = { level: 'raw', exportName: 'answer', exportIndex: 0, args: [] } as const;

it('instantiates on the first call and keeps the result', async () => {
  worker();
  await call(KEY, REQUEST);
  expect({ status: entry()?.status, values: entry()?.result?.values }).toEqual({ status: 'live', values: ['42'] });
});

it('has a fresh instance ready after a call that did not return was terminated', async () => {
  const stuck = worker(() => new Promise(() => {}));
  worker();
  const calling = call(KEY, REQUEST);
  await vi.waitFor(() => expect(entry()?.status).toBe('running'));
  await terminate(KEY);
  await calling;
  expect({ status: entry()?.status, fresh: entry()?.fresh, oldAlive: stuck.alive }).toEqual({
    status: 'terminated',
    fresh: true,
    oldAlive: false,
  });
});

it('repeats the last call after a rebuild, finding its export by name in its new place', async () => {
  worker();
  const renewed = worker();
  await call(KEY, REQUEST);
  open(['first', 'answer'], 2);
  await replaceInstance(KEY);
  expect(renewed.asked.find((body) => body.kind === 'call-raw')).toEqual({ kind: 'call-raw', exportIndex: 1, args: [] });
});

it('does not repeat a call whose export is gone', async () => {
  worker();
  const renewed = worker();
  await call(KEY, REQUEST);
  open(['other'], 2);
  await replaceInstance(KEY);
  expect(renewed.asked.map((body) => body.kind)).toEqual(['instantiate']);
});

it('keeps at most 20,000 lines of log and drops the oldest', async () => {
  worker();
  await instantiate(KEY);
  const line = (sequence: number) => ({ sequence, time: 0, kind: 'import', depth: 1, text: `f(${sequence})` }) as LogEntry;
  for (let batch = 0; batch < 21; batch++)
    pushes[0]?.({ kind: 'log', entries: Array.from({ length: 1000 }, (_, index) => line(batch * 1000 + index)) });
  const log = entry()?.log;
  expect([log?.length, log?.at(0)?.text, log?.at(-1)?.text]).toEqual([20_000, 'f(1000)', 'f(20999)']);
});

it('ignores what a terminated worker still says', async () => {
  worker();
  worker();
  await instantiate(KEY);
  await instantiate(KEY);
  pushes[0]?.({ kind: 'log', entries: [{ sequence: 1, text: 'ghost' }] });
  expect(entry()?.log).toEqual([]);
});
