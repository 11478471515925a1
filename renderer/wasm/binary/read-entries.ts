import type { ByteReader } from './byte-reader';
import type { Draft } from './draft';
import { MOST_ENTRIES } from './engine-limits';
import { MalformedError } from './malformed-error';

/**
 * A section's entries, one after the other, as many as there are: what was read before one that is broken stays, and is counted in `entriesRead`.
 * `starts` gets where each began; null where an entry is not one of them.
 */
export function readEntries(reader: ByteReader, draft: Draft, starts: number[] | null, read: () => void): number {
  const start = reader.at;
  const claimed = reader.u32();
  // Each entry takes a byte at least.
  const tooMany = claimed > reader.left;
  try {
    for (let entry = 0; entry < claimed; entry++) {
      if (entry === MOST_ENTRIES) reader.fail('entry-limit', start);
      const at = reader.at;
      read();
      starts?.push(at);
      draft.entriesRead = entry + 1;
    }
  } catch (error) {
    if (tooMany && error instanceof MalformedError && error.reason !== 'entry-limit') reader.fail('count-too-large', start);
    throw error;
  }
  return claimed;
}
