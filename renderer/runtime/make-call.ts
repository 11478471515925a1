import { frameNames, type LiveInstance, namedTags, panicMemory } from './live-instance';
import type { CallLog } from './log/call-log';
import { showResults } from './log/show-call';
import type { CallResult } from './model';
import { readThrown, type Thrown } from './trap/read-thrown';

/** One call as it is about to be made. */
export interface Attempt {
  /** The call as people read it: `greet("World")`. */
  readonly text: string;
  /** The export's name, or null where the glue stands before it. */
  readonly called: string | null;
  /** Reads the arguments; what it answers with makes the call and nothing else, so that only the call is timed. */
  prepare(): () => unknown;
  show(value: unknown): readonly string[];
}

export interface CallHost {
  readonly log: CallLog;
  /** URL prefix of the glue's scripts; null at the raw level. */
  readonly scripts: string | null;
}

const clock = performance.now.bind(performance);

/** Makes the call and logs it, its result or its end. The log's first line is on its way before the call, which may not return. */
export function makeCall(live: LiveInstance, attempt: Attempt, host: CallHost): CallResult {
  begin(attempt, host.log);
  let start = clock();
  try {
    const call = attempt.prepare();
    start = clock();
    const value = call();
    return returned(attempt, value, clock() - start, host.log);
  } catch (error) {
    return ended(live, error, clock() - start, host);
  }
}

/** The same for a call whose result may be a promise. */
export async function makeAwaitedCall(live: LiveInstance, attempt: Attempt, host: CallHost): Promise<CallResult> {
  begin(attempt, host.log);
  let start = clock();
  try {
    const call = attempt.prepare();
    start = clock();
    const value = call();
    const settled: unknown = value instanceof Promise ? await value : value;
    return returned(attempt, settled, clock() - start, host.log);
  } catch (error) {
    return ended(live, error, clock() - start, host);
  }
}

function begin({ text, called }: Attempt, log: CallLog): void {
  log.begin();
  log.add({ kind: 'call', depth: 0, text, called });
  log.flush();
}

function returned(attempt: Attempt, value: unknown, duration: number, log: CallLog): CallResult {
  const values = attempt.show(value);
  const { stubbed } = log;
  log.add({ kind: 'result', depth: 0, text: showResults(values), stubbed, duration });
  log.flush();
  return { outcome: 'returned', values, duration, trap: null, stubbed };
}

/** An error that came outside of any call. */
export function logThrown(live: LiveInstance | null, error: unknown, host: CallHost): void {
  const { outcome, trap } = thrownBy(live, error, host);
  host.log.addReached(() => ({ kind: outcome === 'trapped' ? 'trap' : 'throw', depth: 1, text: trap.message, trap }));
}

function thrownBy(live: LiveInstance | null, error: unknown, { log, scripts }: CallHost): Thrown {
  const { lastWords } = log;
  if (live === null) return readThrown(error, { nameOf: () => null, scripts, tags: [], lastWords, memory: null });
  return readThrown(error, { nameOf: frameNames(live.module), scripts, tags: namedTags(live), lastWords, memory: panicMemory(live) });
}

function ended(live: LiveInstance, error: unknown, duration: number, host: CallHost): CallResult {
  const { outcome, trap } = thrownBy(live, error, host);
  const { log } = host;
  const { stubbed } = log;
  log.add({ kind: outcome === 'trapped' ? 'trap' : 'throw', depth: 0, text: trap.message, stubbed, duration, trap });
  log.flush();
  return { outcome, values: [], duration, trap, stubbed };
}
