import type { EventName, Events } from '../preload/contract/contract';

type Send = (name: string, event: unknown) => void;

let send: Send | null = null;
let waiting: (readonly [string, unknown])[] = [];

/** Tells the window something; kept until the page has asked `app:start`, because before that nobody listens. */
export function push<Name extends EventName>(name: Name, event: Events[Name]): void {
  if (send === null) waiting.push([name, event]);
  else send(name, event);
}

/** The page listens now. */
export function startPushing(to: Send): void {
  send = to;
  const kept = waiting;
  waiting = [];
  for (const [name, event] of kept) to(name, event);
}

/** The page is gone (closed, reloading, crashed): keep events for the next one. */
export function stopPushing(): void {
  send = null;
}
