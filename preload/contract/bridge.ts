import type { EventName, Events, RequestName, Requests } from './contract';

/** The one object that preload hangs on `window.bridge`. */
export interface Bridge {
  request<Name extends RequestName>(name: Name, args: Requests[Name]['args']): Promise<Requests[Name]['result']>;
  /** Answers with the function that ends the subscription. */
  subscribe<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void;
}
