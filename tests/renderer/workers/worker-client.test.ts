import { expect, test } from 'vitest';
import { connect } from '../../../renderer/workers/worker-client';

/** A worker that says nothing of itself: the test speaks for it. */
class SilentWorker extends EventTarget {
  readonly asked: { readonly id: number; readonly body: unknown }[] = [];
  terminated = 0;

  postMessage(message: { readonly id: number; readonly body: unknown }): void {
    this.asked.push(message);
  }

  terminate(): void {
    this.terminated++;
  }

  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

interface Echo {
  readonly kind: 'echo';
}

function connected(onPush?: (push: { readonly kind: 'log' }) => void) {
  const worker = new SilentWorker();
  return { worker, client: connect<Echo, { echo: string }, { readonly kind: 'log' }>(worker as unknown as Worker, onPush) };
}

test('answers find their requests, in whatever order they come', async () => {
  const { worker, client } = connected();
  const both = [client.ask({ kind: 'echo' }), client.ask({ kind: 'echo' })];
  for (const { id } of worker.asked.toReversed()) worker.say({ id, kind: 'done', outcome: { ok: true, value: `answer ${id}` } });
  expect(await Promise.all(both)).toEqual(worker.asked.map(({ id }) => ({ ok: true, value: `answer ${id}` })));
});

test('a worker that dies fails whatever was asked and whatever will be', async () => {
  const { worker, client } = connected();
  const asked = client.ask({ kind: 'echo' });
  worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  const failure = { ok: false, failure: { code: 'worker-died', facts: {}, detail: 'out of memory' } };
  expect([await asked, await client.ask({ kind: 'echo' }), client.alive]).toEqual([failure, failure, false]);
});

test('a terminated worker answers what is pending with the reason given', async () => {
  const { worker, client } = connected();
  const asked = client.ask({ kind: 'echo' });
  client.terminate({ code: 'print-aborted', facts: {} });
  client.terminate();
  expect([await asked, worker.terminated]).toEqual([{ ok: false, failure: { code: 'print-aborted', facts: {} } }, 1]);
});

test('a late answer ends the worker with the failure that was named for it', async () => {
  const { worker, client } = connected();
  const late = { code: 'print-timeout', facts: { seconds: 0 } } as const;
  expect([await client.ask({ kind: 'echo' }, { timeout: 1, late }), worker.terminated]).toEqual([{ ok: false, failure: late }, 1]);
});

test('progress reaches the one who asked, pushes the one who listens', async () => {
  const heard: unknown[] = [];
  const { worker, client } = connected((push) => heard.push(push));
  const asked = client.ask({ kind: 'echo' }, { onProgress: (done, found) => heard.push([done, found]) });
  const id = worker.asked[0]?.id;
  worker.say({ id, kind: 'progress', done: 0.25, found: 4 });
  worker.say({ kind: 'log' });
  worker.say('noise');
  worker.say({ id, kind: 'done', outcome: { ok: true, value: '' } });
  await asked;
  expect(heard).toEqual([[0.25, 4], { kind: 'log' }]);
});
