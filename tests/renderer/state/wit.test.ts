import { beforeEach, expect, it, vi } from 'vitest';
import { useModules } from '../../../renderer/state/module-store';
import { closeModule, openArtifact } from '../../../renderer/state/open-module';
import { readWit, readWitAgain, stopWit, useWits } from '../../../renderer/state/wit';
import type { ComponentSummary } from '../../../renderer/wasm/component/component';
import type { Wit } from '../../../renderer/wasm/component/component-wit';
import { fail, type Outcome, ok } from '../../../renderer/wasm/outcome';
import type { WatReplies, WatRequest } from '../../../renderer/workers/protocol';
import { artifactOf, FakeClient } from '../../support/state';

const { workers } = vi.hoisted(() => ({ workers: [] as unknown[] }));
vi.mock('../../../renderer/state/workers', () => ({ startDecodeWorker: () => workers.shift(), startWatWorker: () => workers.shift() }));
vi.mock('../../../renderer/bridge', () => ({ bridge: { request: async () => ({ ok: true, value: null }) } }));

const KEY = 'file:/c.wasm';
const WIT = { text: 'world root {}', length: 13, namesOthers: false };
const stateNow = () => useWits.getState()[KEY];

/** A worker that answers with this, or never. */
function wasmTools(answer: Outcome<Wit> | null): FakeClient<WatRequest, WatReplies> {
  const worker = new FakeClient<WatRequest, WatReplies>({ wit: () => answer ?? new Promise(() => undefined) });
  workers.push(worker);
  return worker;
}

beforeEach(async () => {
  closeModule(KEY);
  useModules.setState({ modules: {}, order: [], current: null });
  workers.length = 0;
  workers.push(
    new FakeClient({
      decode: () => fail({ code: 'component', facts: {} }),
      component: () => ok({ parts: [] } as unknown as ComponentSummary),
    }),
  );
  await openArtifact(artifactOf('c', { kind: 'file', path: '/c.wasm' }), 'person');
});

it('reads a component’s interface once, and ends the worker that read it', async () => {
  const worker = wasmTools({ ok: true, value: WIT });
  await Promise.all([readWit(KEY), readWit(KEY)]);
  expect([stateNow(), worker.asked.length, worker.alive]).toEqual([{ phase: 'ready', wit: WIT, failure: null, revision: 1 }, 1, false]);
});

it('can be stopped, and asked again', async () => {
  wasmTools(null);
  const reading = readWit(KEY);
  stopWit(KEY);
  await reading;
  const stopped = stateNow()?.phase;
  wasmTools({ ok: true, value: WIT });
  readWitAgain(KEY);
  await vi.waitFor(() => expect([stopped, stateNow()?.phase]).toEqual(['failed', 'ready']));
});

it('is forgotten with the component, also while it is being read', async () => {
  const worker = wasmTools(null);
  const reading = readWit(KEY);
  closeModule(KEY);
  await reading;
  expect([stateNow(), worker.alive]).toEqual([undefined, false]);
});
