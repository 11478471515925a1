import type { Outcome } from '../wasm/outcome';
import type { WatReplies, WatRequest } from '../workers/protocol';
import type { AskOptions } from '../workers/worker-client';
import type { SharedSource } from './decoder';
import type { Scope } from './module-scope';
import { startWatWorker, type WatClient } from './workers';

/** Requests about a module's bytes, which a disposable worker has from where the module has them. */
type SourceKind = Extract<WatRequest, { readonly source: unknown }>['kind'];
type RunRequest<Kind extends SourceKind> = Omit<Extract<WatRequest, { readonly kind: Kind }>, 'source'> & { readonly kind: Kind };

export interface Run<Reply> {
  readonly client: WatClient;
  /** Null where the scope ended first: then nobody waits for the answer any more. */
  readonly answer: Promise<Outcome<Reply> | null>;
}

/** Asks one thing of a worker of its own. The worker ends with the scope; a run that `options.timeout` ends answers `options.late`. */
export function startRun<Kind extends SourceKind>(
  scope: Scope,
  { source, transfer }: SharedSource,
  request: RunRequest<Kind>,
  options: Omit<AskOptions, 'transfer'>,
): Run<WatReplies[Kind]> {
  const client = startWatWorker();
  scope.onEnd(() => client.terminate());
  const body = { ...request, source } as unknown as Extract<WatRequest, { readonly kind: Kind }>;
  const answer = client.ask(body, { ...options, transfer }) as Promise<Outcome<WatReplies[Kind]>>;
  return { client, answer: answer.then((outcome) => (scope.ended ? null : outcome)) };
}

/** As `startRun`, and ends the scope, and with it the worker, when the answer is there. */
export function runOnce<Kind extends SourceKind>(...[scope, ...rest]: Parameters<typeof startRun<Kind>>): Run<WatReplies[Kind]> {
  const { client, answer } = startRun<Kind>(scope, ...rest);
  return {
    client,
    answer: answer.then((outcome) => {
      scope.end();
      return outcome;
    }),
  };
}
