import { beforeEach, expect, it, vi } from 'vitest';
import { endOwner } from '../../../../renderer/state/module-scope';
import { compareWithWabt, stopComparing } from '../../../../renderer/state/wat/comparison';
import { jobsOf } from '../../../../renderer/state/wat/jobs-store';
import { done, fakeDocument } from '../../../support/fake-document';
import { beginAnew } from '../../../support/state';

const { workers } = vi.hoisted(() => ({ workers: [] as unknown[] }));
vi.mock('../../../../renderer/state/workers', () => ({ startWatWorker: () => workers.shift() }));
vi.mock('../../../../renderer/state/decoder', () => ({
  shareSource: () => ({ source: { kind: 'url', url: 'app://x', byteLength: 8 }, transfer: [] }),
}));

vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));

const KEY = 'sample:greet';

beforeEach(() => beginAnew(KEY));

it('remembers what came of it and ends its worker', async () => {
  const worker = fakeDocument([]);
  const comparison = { kind: 'identical', lineCount: 12 } as const;
  worker.answers.set('compare', () => done(comparison));
  workers.push(worker);
  await compareWithWabt(KEY);
  expect([jobsOf(KEY).comparison, worker.alive]).toEqual([{ kind: 'done', comparison }, false]);
});

it('says why there is nothing to compare with', async () => {
  const worker = fakeDocument([]);
  worker.answers.set('compare', () => ({ ok: false, failure: { code: 'print-too-large', facts: {} } }));
  workers.push(worker);
  await compareWithWabt(KEY);
  expect(jobsOf(KEY).comparison).toEqual({ kind: 'failed', failure: { code: 'print-too-large', facts: {} } });
});

it('is ended by a person and leaves nothing behind', async () => {
  const worker = fakeDocument([]);
  worker.answers.set('compare', () => new Promise(() => {}));
  workers.push(worker);
  const comparing = compareWithWabt(KEY);
  await vi.waitFor(() => expect(jobsOf(KEY).comparison).toEqual({ kind: 'running' }));
  stopComparing(KEY);
  await comparing;
  expect([jobsOf(KEY).comparison, worker.alive]).toEqual([null, false]);
});

it('ends with its module', async () => {
  const worker = fakeDocument([]);
  worker.answers.set('compare', () => new Promise(() => {}));
  workers.push(worker);
  const comparing = compareWithWabt(KEY);
  endOwner(KEY);
  await comparing;
  expect([jobsOf(KEY).comparison, worker.alive]).toEqual([null, false]);
});
