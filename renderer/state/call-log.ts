import type { LogEntry } from '../runtime/model';

export interface LoggedEntry extends LogEntry {
  /** Unique within the module's log, over instances. */
  readonly key: number;
}

/** Lines of a log, read as an array is. */
export type CallLog = Pick<readonly LoggedEntry[], 'length' | 'at' | 'slice'>;

/** Lines that are kept; the oldest go first. */
export const LOG_LIMIT = 20_000;
/** Lines that are copied at most to add one. */
const CHUNK = 512;

export const NO_LINES: CallLog = [];

type Chunks = readonly (readonly LoggedEntry[])[];

/** Of logs that were made here, the chunks: full ones but for the last. */
const chunksOf = new WeakMap<CallLog, Chunks>();

/** The log with more lines at its end: a new one, which shares all but its last chunk with the one before. */
export function withLines(log: CallLog, added: readonly LoggedEntry[]): CallLog {
  if (added.length === 0) return log;
  const before = chunksOf.get(log) ?? (log.length === 0 ? [] : [log.slice()]);
  const last = before.at(-1) ?? [];
  const open = last.length < CHUNK ? [...last, ...added] : added;
  const full = last.length < CHUNK ? before.slice(0, -1) : before;
  const chunks = [...full];
  for (let start = 0; start < open.length; start += CHUNK) chunks.push(open.slice(start, start + CHUNK));
  let length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  for (let first = chunks[0]; first !== undefined && length - first.length >= LOG_LIMIT; first = chunks[0]) {
    length -= first.length;
    chunks.shift();
  }
  return logOf(chunks, Math.min(length, LOG_LIMIT));
}

/** The last `length` lines of some chunks. */
function logOf(chunks: Chunks, length: number): CallLog {
  const skipped = chunks.reduce((sum, chunk) => sum + chunk.length, 0) - length;
  const at = (index: number): LoggedEntry | undefined => {
    let left = (index < 0 ? index + length : index) + skipped;
    if (left < skipped) return undefined;
    for (const chunk of chunks) {
      if (left < chunk.length) return chunk[left];
      left -= chunk.length;
    }
    return undefined;
  };
  const log: CallLog = {
    length,
    at,
    slice(start = 0, end = length) {
      const from = start < 0 ? Math.max(0, start + length) : start;
      const to = Math.min(end < 0 ? end + length : end, length);
      const lines: LoggedEntry[] = [];
      for (let index = from; index < to; index++) {
        const line = at(index);
        if (line !== undefined) lines.push(line);
      }
      return lines;
    },
  };
  chunksOf.set(log, chunks);
  return log;
}
