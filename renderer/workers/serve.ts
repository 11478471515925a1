import { fail, type ModuleFailure } from '../wasm/outcome';
import type { Answering, Answers, Reply, Request } from './protocol';

/** Where requests come from and replies go: a worker's own scope, or a MessagePort in a test. */
export interface Endpoint {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** Thrown errors are our own bugs: this gateway turns them into a value, so that no request is left unanswered. */
function died(error: unknown): ModuleFailure {
  return { code: 'worker-died', facts: {}, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** Milliseconds between two words of progress: each one costs the page a drawing. */
const BETWEEN_PROGRESS = 50;
/** Milliseconds without a word: what is over by then needed none. */
const BEFORE_PROGRESS = 250;

/** Answers each numbered request by the handler of its kind, in order of arrival; a request may finish after a later one. */
export function serve<Requests extends { readonly kind: string }, Replies extends Record<Requests['kind'], unknown>>(
  endpoint: Endpoint,
  answers: Answers<Requests, Replies>,
): void {
  const post = endpoint.postMessage.bind(endpoint);
  const answer = async (body: Requests, answering: Answering) => {
    // The compiler knows that the table has a handler for each kind, but not that it is this request's.
    const handler = answers[body.kind as Requests['kind']] as Answers<Requests, Replies>[Requests['kind']];
    return handler(body as Parameters<typeof handler>[0], answering);
  };
  endpoint.addEventListener('message', (event: MessageEvent<Request<Requests>>) => {
    const { id, body } = event.data;
    const moved: Transferable[] = [];
    let told = performance.now() + BEFORE_PROGRESS - BETWEEN_PROGRESS;
    const answering: Answering = {
      progress: (done, found) => {
        const now = performance.now();
        if (now - told < BETWEEN_PROGRESS) return;
        told = now;
        post({ id, kind: 'progress', done, ...(found === undefined ? {} : { found }) } satisfies Reply<unknown>, []);
      },
      transfer: (...items) => moved.push(...items),
    };
    // An answer that cannot be cloned fails in `post` itself, so the second handler stands behind the first.
    answer(body, answering)
      .then((outcome) => post({ id, kind: 'done', outcome } satisfies Reply<unknown>, moved))
      .catch((error: unknown) => post({ id, kind: 'done', outcome: fail(died(error)) } satisfies Reply<unknown>, []));
  });
}
