import { codeOf, writeFully } from './write-fully';

/** How writing went: `closed` when the reader has closed the pipe. */
export type Written = { readonly kind: 'done' } | { readonly kind: 'closed' } | { readonly kind: 'unwritable'; readonly system: string };

/** Writes pieces as they come; a piece need not outlive the next. */
export function writePieces(descriptor: number, pieces: Iterable<Uint8Array>): Written {
  try {
    for (const piece of pieces) if (!writeFully(descriptor, piece)) return { kind: 'closed' };
    return { kind: 'done' };
  } catch (error) {
    const system = codeOf(error);
    if (system === '') throw error;
    return { kind: 'unwritable', system };
  }
}
