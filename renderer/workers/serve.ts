import { fail, type ModuleFailure, type Outcome } from '../wasm/outcome';
import type { Reply, Request } from './protocol';

/** Where requests come from and replies go: a worker's own scope, or a MessagePort in a test. */
export interface Endpoint {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

export interface Answering {
  /** `found`: matches so far, of a search. */
  progress(done: number, total: number, found?: number): void;
  /** Buffers named here are moved, not copied, with the answer. */
  transfer(...items: Transferable[]): void;
}

/** Thrown errors are our own bugs: this gateway turns them into a value, so that no request is left unanswered. */
function died(error: unknown): ModuleFailure {
  return { code: 'worker-died', facts: {}, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** Milliseconds between two words of progress: each one costs the page a drawing. */
const BETWEEN_PROGRESS = 50;
/** Milliseconds without a word: what is over by then needed none. */
const BEFORE_PROGRESS = 250;

/** Answers each numbered request by one handler, in order of arrival; a request may finish after a later one. */
export function serve<Body>(endpoint: Endpoint, answer: (body: Body, answering: Answering) => Promise<Outcome<unknown>>): void {
  const post = endpoint.postMessage.bind(endpoint);
  endpoint.addEventListener('message', (event: MessageEvent<Request<Body>>) => {
    const { id, body } = event.data;
    const moved: Transferable[] = [];
    let told = performance.now() + BEFORE_PROGRESS - BETWEEN_PROGRESS;
    const answering: Answering = {
      progress: (done, total, found) => {
        const now = performance.now();
        if (now - told < BETWEEN_PROGRESS) return;
        told = now;
        post({ id, kind: 'progress', done, total, ...(found === undefined ? {} : { found }) } satisfies Reply<unknown>, []);
      },
      transfer: (...items) => moved.push(...items),
    };
    // An answer that cannot be cloned fails in `post` itself, so the second handler stands behind the first.
    answer(body, answering)
      .then((outcome) => post({ id, kind: 'done', outcome } satisfies Reply<unknown>, moved))
      .catch((error: unknown) => post({ id, kind: 'done', outcome: fail(died(error)) } satisfies Reply<unknown>, []));
  });
}
