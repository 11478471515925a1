import { firstLook } from '../wasm/decode';
import type { Module } from '../wasm/model/module';
import { type Outcome, ok } from '../wasm/outcome';
import { loadOutline } from './load-outline';

/** A module of 283 bytes, assembled, with one or two of everything that a first screen shows: each section, a name map of each kind, a producer and a feature. */
const MODULE =
  'AGFzbQEAAAABCQJgAX8Bf2AAAAISAgNlbnYBZgAAA2VudgFnA38AAwMCAAEEBQFwAQECBQQBAQECBgYBfwFBAQsHNAQBZgABG19aTjFtMWsxN2gwMTIzNDU2Nzg5YWJjZGVmRQABBm1lbW9y' +
  'eQIABXRhYmxlAQAIAQIJBwEAQQALAQAKCQIEACAACwIACwsHAQBBAAsBZABFBG5hbWUAAgFtAQoDAAFmAQFrAgFzAgcDAAABAAIABAQBAAF0BQQBAAF4BgQBAAFuBwcCAAFnAQFoCAQBAAFl' +
  'CQQBAAFkAB4JcHJvZHVjZXJzAQhsYW5ndWFnZQEEUnVzdAMxLjAAGw90YXJnZXRfZmVhdHVyZXMBKwhzaWduLWV4dA==';

/** Looks at a module once, for nothing: the engine compiles a function when it is first called, and that is half of what a first look takes. */
export async function rehearse(): Promise<Module> {
  const bytes = Uint8Array.from(atob(MODULE), (letter) => letter.charCodeAt(0));
  await loadOutline(bytes, there);
  const seen = firstLook(bytes, bytes.length);
  if (seen === null) throw new Error('the module for rehearsals is broken');
  return seen;
}

async function there(): Promise<Outcome<null>> {
  return ok(null);
}
