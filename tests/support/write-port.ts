import type { WritePort } from '../../main/writing/receive';
import type { WriteReply } from '../../preload/contract/writing';

/** Electron's port in main, whose other end the test plays. */
export interface FakePort extends WritePort {
  readonly replies: WriteReply[];
  closed: boolean;
  say(part: unknown): void;
  /** The worker has closed its end, or is gone. */
  leave(): void;
}

export function fakePort(): FakePort {
  const listeners: { message: ((event: { readonly data: unknown }) => void)[]; close: (() => void)[] } = { message: [], close: [] };
  const port: FakePort = {
    replies: [],
    closed: false,
    on: (event: 'message' | 'close', listener: never) => listeners[event].push(listener),
    postMessage: (reply) => port.replies.push(reply),
    start: () => undefined,
    close: () => {
      port.closed = true;
    },
    say: (data) => listeners.message.forEach((listener) => void listener({ data })),
    leave: () => listeners.close.forEach((listener) => void listener()),
  };
  return port;
}
