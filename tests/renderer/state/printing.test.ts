import { beforeEach, expect, it, vi } from 'vitest';
import { useModules } from '../../../renderer/state/module-store';
import { cancelPrinting, dropWat, printAgain, printWat, watLines } from '../../../renderer/state/printing';
import { useWats } from '../../../renderer/state/wat-store';
import { artifactOf, FakeClient, summaryOf } from '../../support/state';

const { workers } = vi.hoisted(() => ({ workers: [] as unknown[] }));
vi.mock('../../../renderer/state/workers', () => ({ startWatWorker: () => workers.shift() }));
vi.mock('../../../renderer/state/decoders', () => ({
  shareSource: () => ({ source: { kind: 'url', url: 'app://x', byteLength: 8 }, transfer: [] }),
}));
vi.mock('../../../renderer/bridge', () => ({ bridge: {} }));

const KEY = 'sample:greet';
const wat = () => useWats.getState().wats[KEY];

/** A worker whose every print ends as told, and whose lines carry its name. */
function worker(name: string, isStuck = false): FakeClient {
  const client = new FakeClient((body) => {
    if (body.kind === 'lines') return { ok: true, value: [name] };
    return isStuck ? new Promise(() => {}) : { ok: true, value: { printer: name } };
  });
  workers.push(client);
  return client;
}

function open(revision: number): void {
  const facts = { artifact: artifactOf('a'), phase: 'ready', progress: 1, summary: summaryOf({ imports: 0, exports: 0 }) } as const;
  const module = { key: KEY, ...facts, imports: [], exports: [], signatures: null, failure: null, revision };
  useModules.setState({ modules: { [KEY]: module }, order: [KEY], current: KEY });
}

beforeEach(() => {
  dropWat(KEY);
  workers.length = 0;
  open(1);
});

it('prints a revision once', async () => {
  worker('first');
  const second = worker('second');
  await printWat(KEY);
  await printWat(KEY);
  expect([wat()?.phase, await watLines(KEY, 0, 1), second.asked]).toEqual(['ready', ['first'], []]);
});

it('shows the outline when a person ends the printing, and prints again when asked', async () => {
  const stuck = worker('stuck', true);
  worker('outline');
  worker('whole');
  const printing = printWat(KEY);
  cancelPrinting(KEY);
  await printing;
  const outlined = await watLines(KEY, 0, 1);
  printAgain(KEY);
  await vi.waitFor(() => expect(wat()?.phase).toBe('ready'));
  expect([stuck.alive, outlined, await watLines(KEY, 0, 1)]).toEqual([false, ['outline'], ['whole']]);
});

it('ends the printing of a revision that a newer one has overtaken', async () => {
  const old = worker('old', true);
  worker('new');
  const printing = printWat(KEY);
  open(2);
  await printWat(KEY);
  await printing;
  expect([old.alive, wat()?.revision, await watLines(KEY, 0, 1)]).toEqual([false, 2, ['new']]);
});

it('ends what prints when it is asked to print anew, and lets it say nothing more', async () => {
  const stuck = worker('stuck', true);
  worker('whole');
  const outline = worker('outline');
  const printing = printWat(KEY);
  printAgain(KEY);
  await printing;
  await vi.waitFor(() => expect(wat()?.phase).toBe('ready'));
  expect([stuck.alive, await watLines(KEY, 0, 1), outline.asked]).toEqual([false, ['whole'], []]);
});
