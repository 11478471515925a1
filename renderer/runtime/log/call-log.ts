import type { LogEntry, Trap } from '../model';

/** Lines of imports and console that one call may write; the log does not count what comes after, so that an endless loop costs no memory. */
export const LINES_PER_CALL = 10_000;
/** A mangled name that was cut cannot be read. */
const LONGEST_NAME = 4_000;
const BATCH = 1_000;
const BATCH_TIME = 16;

interface Line {
  readonly kind: LogEntry['kind'];
  readonly depth: number;
  readonly text: string;
  readonly called?: string | null;
  readonly importIndex?: number | null;
  readonly stubbed?: boolean;
  readonly duration?: number | null;
  readonly trap?: Trap | null;
  readonly note?: LogEntry['note'];
}

export interface CallLog {
  /** Forgets what the last call left behind: its count of lines, its invented values, its last words. */
  begin(): void;
  add(line: Line): void;
  /** For what a call may reach without end: within the limit, and the text is made only when it is kept. */
  addReached(make: () => Line): void;
  flush(): void;
  /** A stub's or a recorder's invented value took part since `begin`. */
  stubbed: boolean;
  /** The last text given to console.error since `begin`. */
  lastWords: string | null;
}

// Taken before any glue runs, which may replace them.
const now = Date.now;
const wait = globalThis.setTimeout.bind(globalThis);

/** One instance's log: numbers the lines and posts them in batches, in order, also from within a call that never returns. */
export function createCallLog(post: (entries: readonly LogEntry[]) => void): CallLog {
  let sequence = 0;
  let reached = 0;
  let lastPost = 0;
  let waiting = false;
  let batch: LogEntry[] = [];

  function flush(): void {
    if (batch.length === 0) return;
    const entries = batch;
    batch = [];
    lastPost = now();
    post(entries);
  }

  function flushLater(): void {
    if (waiting) return;
    waiting = true;
    wait(() => {
      waiting = false;
      flush();
    }, BATCH_TIME);
  }

  function add({ called = null, ...line }: Line): void {
    const time = now();
    const none = { importIndex: null, stubbed: false, duration: null, trap: null, note: null } as const;
    batch.push({ ...none, ...line, called: called?.slice(0, LONGEST_NAME) ?? null, sequence: sequence++, time });
    if (batch.length >= BATCH || time - lastPost >= BATCH_TIME) flush();
    else flushLater();
  }

  const log: CallLog = {
    stubbed: false,
    lastWords: null,
    begin() {
      reached = 0;
      log.stubbed = false;
      log.lastWords = null;
    },
    add,
    addReached(make) {
      reached++;
      if (reached <= LINES_PER_CALL) add(make());
      else if (reached === LINES_PER_CALL + 1) {
        add({ kind: 'note', depth: 1, text: '…', note: { code: 'log-truncated', facts: { limit: LINES_PER_CALL } } });
        flush();
      }
    },
    flush,
  };
  return log;
}
