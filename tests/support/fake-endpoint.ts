import type { Outcome } from '../../renderer/wasm/outcome';
import type { Answering } from '../../renderer/workers/protocol';

/** Both ends of a worker's wire, without a worker: what the handler posts can be read, what the page would post can be said. */
export function messageWire() {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  return { worker: port1, page: port2, close: () => port1.close() };
}

/** For handlers that are asked directly: what they told of their progress. */
export function recordAnswering() {
  const told: (readonly [done: number, found: number | undefined])[] = [];
  const answering: Answering = { progress: (done, found) => told.push([done, found]), transfer: () => undefined };
  return { told, answering };
}

type Handlers = Readonly<Record<string, (request: never, answering: Answering) => unknown>>;
type ReplyOf<Answer> = Answer extends { readonly ok: true; readonly value: infer Reply } ? Reply : never;
type AskedOf<Table extends Handlers, Kind extends keyof Table> = Parameters<Table[Kind]>[0] & { readonly kind: Kind };

/** Asks the handler of a request's kind, and answers with what that replies. */
export function askOf<Table extends Handlers>(answers: Table) {
  return async <Kind extends keyof Table & string>(
    request: { readonly kind: Kind } & AskedOf<Table, Kind>,
    answering: Answering = recordAnswering().answering,
  ): Promise<Outcome<ReplyOf<Awaited<ReturnType<Table[Kind]>>>>> => {
    const { kind }: { readonly kind: Kind } = request;
    return (await answers[kind]?.(request as never, answering)) as Outcome<ReplyOf<Awaited<ReturnType<Table[Kind]>>>>;
  };
}
