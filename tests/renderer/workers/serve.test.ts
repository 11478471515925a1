import { afterEach, expect, test, vi } from 'vitest';
import { ok } from '../../../renderer/wasm/outcome';
import type { Answering, Answers, Reply } from '../../../renderer/workers/protocol';
import { serve } from '../../../renderer/workers/serve';
import { messageWire } from '../../support/fake-endpoint';

type Asked = { readonly kind: 'upper'; readonly text: string } | { readonly kind: 'length'; readonly text: string };

interface Replies {
  upper: string;
  length: number;
}

let wire = messageWire();
afterEach(() => {
  wire.close();
  wire = messageWire();
});

/** Serves with a table, sends bodies, and collects replies until each has its last. */
async function exchange(answers: Answers<Asked, Replies>, ...bodies: readonly Asked[]): Promise<readonly Reply<unknown>[]> {
  const replies: Reply<unknown>[] = [];
  serve<Asked, Replies>(wire.worker, answers);
  return new Promise((resolve) => {
    wire.page.addEventListener('message', (event: MessageEvent<Reply<unknown>>) => {
      replies.push(event.data);
      if (replies.filter(({ kind }) => kind === 'done').length === bodies.length) resolve(replies);
    });
    for (const [id, body] of bodies.entries()) wire.page.postMessage({ id, body });
  });
}

/** The same with one handler for a single request. */
function exchangeOne(upper: Answers<Asked, Replies>['upper']): Promise<readonly Reply<unknown>[]> {
  return exchange({ ...ANSWERS, upper }, { kind: 'upper', text: 'a' });
}

const ANSWERS: Answers<Asked, Replies> = {
  upper: ({ text }) => ok(text.toUpperCase()),
  length: async ({ text }) => ok(text.length),
};

test('each request is answered under its own number by the handler of its kind', async () => {
  const replies = await exchange(ANSWERS, { kind: 'upper', text: 'a' }, { kind: 'upper', text: 'b' }, { kind: 'length', text: 'cde' });
  expect(replies).toEqual([
    { id: 0, kind: 'done', outcome: { ok: true, value: 'A' } },
    { id: 1, kind: 'done', outcome: { ok: true, value: 'B' } },
    { id: 2, kind: 'done', outcome: { ok: true, value: 3 } },
  ]);
});

test('progress comes before the answer, but not of what is over at once', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  const replies = await exchangeOne(async (_, { progress }) => {
    progress(0.25);
    clock.mockReturnValue(300);
    progress(0.5);
    progress(0.75);
    return ok('');
  });
  clock.mockRestore();
  expect(replies.map((reply) => (reply.kind === 'progress' ? reply.done : 'done'))).toEqual([0.5, 'done']);
});

test('a search tells what it found with its progress, and others tell nothing of it', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  const replies = await exchangeOne(async (_, { progress }) => {
    clock.mockReturnValue(300);
    progress(0.5);
    clock.mockReturnValue(600);
    progress(0.75, 7);
    return ok('');
  });
  clock.mockRestore();
  expect(replies.slice(0, -1)).toEqual([
    { id: 0, kind: 'progress', done: 0.5 },
    { id: 0, kind: 'progress', done: 0.75, found: 7 },
  ]);
});

test('buffers are moved with the answer, not copied', async () => {
  const { buffer } = new Uint8Array(8);
  const answers: Answers<{ readonly kind: 'bytes' }, { bytes: ArrayBuffer }> = {
    bytes: (_, { transfer }) => {
      transfer(buffer);
      return ok(buffer);
    },
  };
  serve(wire.worker, answers);
  const reply = await new Promise<Reply<ArrayBuffer>>((resolve) => {
    wire.page.addEventListener('message', ({ data }: MessageEvent<Reply<ArrayBuffer>>) => resolve(data));
    wire.page.postMessage({ id: 0, body: { kind: 'bytes' } });
  });
  expect([reply, buffer.byteLength]).toEqual([{ id: 0, kind: 'done', outcome: { ok: true, value: new ArrayBuffer(8) } }, 0]);
});

test('an exception becomes a failure with its words, whether it is thrown at once or later', async () => {
  const later = await exchangeOne(() => Promise.reject(new RangeError('boom')));
  wire.close();
  wire = messageWire();
  const atOnce = await exchangeOne(() => {
    throw new RangeError('boom');
  });
  const failed = { kind: 'done', outcome: { ok: false, failure: { code: 'worker-died', detail: expect.stringContaining('boom') } } };
  expect([later, atOnce]).toMatchObject([[failed], [failed]]);
});

test('an answer that cannot be cloned is still answered', async () => {
  const [reply] = await exchangeOne(async () => ok((() => undefined) as never));
  expect(reply).toMatchObject({ kind: 'done', outcome: { ok: false, failure: { code: 'worker-died' } } });
});

test('a table without a handler for a kind does not compile, and is still answered from', async () => {
  // @ts-expect-error Nobody answers `length`.
  const answers: Answers<Asked, Replies> = { upper: ANSWERS.upper };
  const [reply] = await exchange(answers, { kind: 'length', text: 'a' });
  expect(reply).toMatchObject({ kind: 'done', outcome: { ok: false, failure: { code: 'worker-died' } } });
});

test('a reply of another kind’s shape does not compile', async () => {
  // @ts-expect-error The reply to `upper` is a text.
  const atOnce: Answers<Asked, Replies> = { ...ANSWERS, upper: ({ text }) => ok(text.length) };
  // @ts-expect-error The reply to `length` is a number, a promised one as well.
  const later: Answers<Asked, Replies> = { ...ANSWERS, length: async ({ text }) => ok(text) };
  expect([atOnce.upper, later.length]).not.toContain(undefined);
});

test('a handler that asks for what its request does not say does not compile', () => {
  type Request = Asked & { readonly kind: 'upper' };
  const upper = (request: Request & { readonly locale: string }, _: Answering) => ok(request.text.toLocaleUpperCase(request.locale));
  // @ts-expect-error No request to `upper` says a locale.
  const answers: Answers<Asked, Replies> = { ...ANSWERS, upper };
  expect(Object.keys(answers)).toEqual(['upper', 'length']);
});
