import type { Answering } from '../../renderer/workers/serve';

/** Both ends of a worker's wire, without a worker: what the handler posts can be read, what the page would post can be said. */
export function messageWire() {
  const { port1, port2 } = new MessageChannel();
  port1.start();
  port2.start();
  return { worker: port1, page: port2, close: () => port1.close() };
}

/** For handlers that are asked directly: what they told of their progress. */
export function recordAnswering() {
  const told: (readonly [done: number, total: number])[] = [];
  const answering: Answering = { progress: (done, total) => told.push([done, total]), transfer: () => undefined };
  return { told, answering };
}
