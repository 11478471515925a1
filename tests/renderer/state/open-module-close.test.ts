import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { call } from '../../../renderer/state/instance';
import { useInstances } from '../../../renderer/state/instance-store';
import { ownerOf } from '../../../renderer/state/module-scope';
import { useModules } from '../../../renderer/state/module-store';
import { closeModule, openArtifact } from '../../../renderer/state/open-module';
import { useValidities, validate } from '../../../renderer/state/validity';
import { compareWithWabt } from '../../../renderer/state/wat/comparison';
import { useWats } from '../../../renderer/state/wat/document-store';
import { useWatJobs } from '../../../renderer/state/wat/jobs-store';
import { choosePrinter, printWat } from '../../../renderer/state/wat/printer';
import { saveWat } from '../../../renderer/state/wat/save';
import { searchWat } from '../../../renderer/state/wat/search';
import { useWatViews } from '../../../renderer/state/wat/view-store';
import type { WatDocument } from '../../../renderer/wasm/print/document';
import type { DecodeReplies } from '../../../renderer/workers/protocol';
import { connect } from '../../../renderer/workers/worker-client';
import { artifactOf, closeAll, exportOf, fakeBridge, openedOf } from '../../support/state';

const { started, bridge } = vi.hoisted(() => ({ started: [] as { alive: boolean }[], bridge: { current: null as unknown } }));

/** A worker that answers what it is told to and is silent about all else. */
class ScriptedWorker extends EventTarget {
  alive = true;
  private readonly answers: Partial<DecodeReplies>;

  constructor(answers: Partial<DecodeReplies> = {}) {
    super();
    this.answers = answers;
    started.push(this);
  }

  postMessage({ id, body }: { readonly id: number; readonly body: { readonly kind: keyof DecodeReplies } }): void {
    const value = this.answers[body.kind];
    if (value === undefined) return;
    const data = { id, kind: 'done', outcome: { ok: true, value } };
    queueMicrotask(() => this.alive && this.dispatchEvent(new MessageEvent('message', { data })));
  }

  terminate(): void {
    this.alive = false;
  }
}

const DOCUMENT: WatDocument = { printer: 'watchglass', lineCount: 3, version: 0, exact: true };
const DECODED = { decode: openedOf([exportOf(0, 'f')]), print: DOCUMENT } as const;
const silent = () => connect(new ScriptedWorker() as unknown as Worker);

vi.mock('../../../renderer/state/workers', () => ({
  startDecodeWorker: () => connect(new ScriptedWorker(DECODED) as unknown as Worker),
  startWatWorker: () => silent(),
  startInstanceWorker: () => silent(),
}));
vi.mock('../../../renderer/bridge', () => ({
  bridge: { request: (...args: [never, never]) => (bridge.current as ReturnType<typeof fakeBridge>).request(...args) },
  handPort: () => undefined,
}));

const KEY = 'sample:greet';
const alive = () => started.filter((worker) => worker.alive).length;
const closed = () => (bridge.current as ReturnType<typeof fakeBridge>).asked.filter(({ name }) => name === 'module:close');

beforeEach(() => {
  closeAll();
  started.length = 0;
  const main = fakeBridge();
  main.answers.set('wat:choose-file', { ok: true, value: { token: 'ab' } });
  bridge.current = main;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Everything that can go on about a module, and does not come to an end by itself. */
async function beginEverything(): Promise<void> {
  await printWat(KEY);
  void saveWat(KEY);
  void searchWat(KEY, { text: 'a+', regex: true, caseSensitive: false });
  void compareWithWabt(KEY);
  void validate(KEY);
  void call(KEY, { level: 'raw', exportName: 'f', exportIndex: 0, args: [] });
  await vi.waitFor(() => expect(useWatJobs.getState()[KEY]?.saving).toBe(0));
  void choosePrinter(KEY, 'wabt');
  await vi.waitFor(() => expect(alive()).toBe(6));
}

it('lets nothing of a module live on when it is closed', async () => {
  void openArtifact(artifactOf('a'), 'person');
  await vi.waitFor(() => expect(useModules.getState().modules[KEY]?.phase).toBe('ready'));
  await beginEverything();
  const before = vi.getTimerCount();
  closeModule(KEY);
  const stores = [useWats, useWatViews, useWatJobs, useValidities, useInstances].map((store) => store.getState());
  expect([before > 0, alive(), vi.getTimerCount(), closed().length, ownerOf(KEY), stores]).toEqual([
    true,
    0,
    0,
    1,
    null,
    [{}, {}, {}, {}, {}],
  ]);
});

it('remembers nothing that what went on tells after the closing', async () => {
  void openArtifact(artifactOf('a'), 'person');
  await vi.waitFor(() => expect(useModules.getState().modules[KEY]?.phase).toBe('ready'));
  await beginEverything();
  closeModule(KEY);
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  const stores = [useWats, useWatViews, useWatJobs, useValidities, useInstances].map((store) => store.getState());
  expect(stores).toEqual([{}, {}, {}, {}, {}]);
});

it('lets everything go over a hundred openings and closings', async () => {
  for (let turn = 0; turn < 100; turn++) {
    void openArtifact(artifactOf(`a${turn}`), 'person');
    await vi.waitFor(() => expect(useModules.getState().modules[KEY]?.phase).toBe('ready'), { interval: 1 });
    await printWat(KEY);
    closeModule(KEY);
  }
  expect([started.length, alive(), vi.getTimerCount(), new Set(closed().map(({ args }) => JSON.stringify(args))).size]).toEqual([
    100, 0, 0, 100,
  ]);
});
