import type { RequestName, Requests } from '../../preload/contract/contract';

/** What answers each request; the compiler asks for every one. */
export type Handlers = { readonly [Name in RequestName]: (args: Requests[Name]['args']) => Promise<Requests[Name]['result']> };
