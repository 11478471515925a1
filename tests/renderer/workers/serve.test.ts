import { afterEach, expect, test, vi } from 'vitest';
import type { Outcome } from '../../../renderer/wasm/outcome';
import type { Reply } from '../../../renderer/workers/protocol';
import { type Answering, serve } from '../../../renderer/workers/serve';
import { messageWire } from '../../support/fake-endpoint';

let wire = messageWire();
afterEach(() => {
  wire.close();
  wire = messageWire();
});

/** Serves with one handler, sends bodies, and collects replies until each has its last. */
async function exchange(
  answer: (body: string, answering: Answering) => Promise<Outcome<unknown>>,
  ...bodies: readonly string[]
): Promise<readonly Reply<unknown>[]> {
  const replies: Reply<unknown>[] = [];
  serve<string>(wire.worker, answer);
  return new Promise((resolve) => {
    wire.page.addEventListener('message', (event: MessageEvent<Reply<unknown>>) => {
      replies.push(event.data);
      if (replies.filter(({ kind }) => kind === 'done').length === bodies.length) resolve(replies);
    });
    for (const [id, body] of bodies.entries()) wire.page.postMessage({ id, body });
  });
}

test('each request is answered under its own number', async () => {
  const replies = await exchange(async (body) => ({ ok: true, value: body.toUpperCase() }), 'a', 'b');
  expect(replies).toEqual([
    { id: 0, kind: 'done', outcome: { ok: true, value: 'A' } },
    { id: 1, kind: 'done', outcome: { ok: true, value: 'B' } },
  ]);
});

test('progress comes before the answer, but not of what is over at once', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  const replies = await exchange(async (_, { progress }) => {
    progress(1, 4);
    clock.mockReturnValue(300);
    progress(2, 4);
    progress(3, 4);
    return { ok: true, value: null };
  }, 'a');
  clock.mockRestore();
  expect(replies.map((reply) => (reply.kind === 'progress' ? reply.done : 'done'))).toEqual([2, 'done']);
});

test('an exception becomes a failure with its words', async () => {
  const [reply] = await exchange(() => Promise.reject(new RangeError('boom')), 'a');
  expect(reply).toMatchObject({
    kind: 'done',
    outcome: { ok: false, failure: { code: 'worker-died', detail: expect.stringContaining('boom') } },
  });
});

test('an answer that cannot be cloned is still answered', async () => {
  const [reply] = await exchange(async () => ({ ok: true, value: () => undefined }), 'a');
  expect(reply).toMatchObject({ kind: 'done', outcome: { ok: false, failure: { code: 'worker-died' } } });
});
