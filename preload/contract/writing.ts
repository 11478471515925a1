import type { FailureCode } from './failure';

/** Why main could not write. The locales have words for each under `failure.fact`. */
export const WRITE_FAILURES = ['disk-full', 'file-unwritable', 'request-refused', 'unexpected'] as const satisfies readonly FailureCode[];

export type WriteFailure = (typeof WRITE_FAILURES)[number];

/** What a worker says through its port to main: bytes in their order, then that these were all. A port that closes before that gives up. */
export type WritePart = Uint8Array | 'all';

/** What main answers: one word for each part, and how it ended. */
export type WriteReply = { readonly kind: 'taken' } | { readonly kind: 'done' } | { readonly kind: 'failed'; readonly code: WriteFailure };

/** Bytes. The clipboard holds one string, which the engine makes of at most half a billion characters; it also exists more than once. */
export const MOST_COPIED = 256_000_000;
