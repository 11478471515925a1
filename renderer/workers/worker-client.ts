import { fail, type ModuleFailure, type Outcome } from '../wasm/outcome';
import type { Reply } from './protocol';

export interface AskOptions {
  readonly transfer?: readonly Transferable[];
  /** `done`: the share that is done, 0…1; `found`: matches so far, of a search. */
  readonly onProgress?: (done: number, found?: number) => void;
  /** Milliseconds after which the worker is terminated and the answer is `late`. */
  readonly timeout?: number;
  readonly late?: ModuleFailure;
}

/** One worker seen from the page: numbered requests with typed answers; a dead worker becomes a failure, never a hanging promise. */
export interface Client<Requests extends { readonly kind: string }, Replies extends Record<Requests['kind'], unknown>> {
  ask<Body extends Requests>(body: Body, options?: AskOptions): Promise<Outcome<Replies[Body['kind']]>>;
  /** Ends the worker at once; whatever is pending is answered with `because`. */
  terminate(because?: ModuleFailure): void;
  readonly alive: boolean;
}

interface Pending {
  settle(outcome: Outcome<never>): void;
  readonly onProgress: ((done: number, found?: number) => void) | undefined;
}

/** `onPush` gets what the worker says without being asked. Everything that arrives is untrusted data: it is shown, never run. */
export function connect<Requests extends { readonly kind: string }, Replies extends Record<Requests['kind'], unknown>, Push = never>(
  worker: Worker,
  onPush?: (push: Push) => void,
): Client<Requests, Replies> {
  const pending = new Map<number, Pending>();
  let nextId = 1;
  let ended: ModuleFailure | null = null;

  function end(because: ModuleFailure): void {
    if (ended !== null) return;
    ended = because;
    worker.terminate();
    for (const waiting of [...pending.values()]) waiting.settle(fail(because));
    pending.clear();
  }

  worker.addEventListener('message', (event: MessageEvent<Reply<never> | Push>) => {
    const message = event.data as Reply<never>;
    if (typeof message !== 'object' || message === null) return;
    if (!('id' in message)) {
      if (ended === null) onPush?.(message as Push);
      return;
    }
    const waiting = pending.get(message.id);
    if (waiting === undefined) return;
    if (message.kind === 'progress') waiting.onProgress?.(message.done, message.found);
    else waiting.settle(message.outcome);
  });
  worker.addEventListener('error', (event) => {
    end({ code: 'worker-died', facts: {}, detail: event.message });
  });

  return {
    ask(body, options = {}) {
      if (ended !== null) return Promise.resolve(fail(ended));
      const id = nextId++;
      return new Promise((resolve) => {
        const timer =
          options.timeout === undefined ? null : setTimeout(() => end(options.late ?? { code: 'terminated', facts: {} }), options.timeout);
        pending.set(id, {
          onProgress: options.onProgress,
          settle(outcome) {
            if (timer !== null) clearTimeout(timer);
            pending.delete(id);
            resolve(outcome);
          },
        });
        worker.postMessage({ id, body }, [...(options.transfer ?? [])]);
      });
    },
    terminate: (because = { code: 'terminated', facts: {} }) => end(because),
    get alive() {
      return ended === null;
    },
  };
}
