import type { CallLog } from '../log/call-log';
import { showCall } from '../log/show-call';
import { type NameOf, showJs } from '../log/show-js';
import type { LogEntry } from '../model';

/** Writes what the crate does to its host into the call log. */
export interface Recorder {
  call(name: string, args: readonly unknown[], kind?: LogEntry['kind']): void;
  set(name: string, value: unknown): void;
  /** Gives the answer back and marks the call's result as one that an invented answer took part in. */
  invent<T>(value: T): T;
}

export function createRecorder(log: CallLog, nameOf: NameOf): Recorder {
  const show = (value: unknown) => showJs(value, nameOf);
  return {
    call: (name, args, kind = 'import') =>
      log.addReached(() => ({ kind, depth: 2, text: showCall(name, args.map(show)), stubbed: kind === 'import' })),
    set: (name, value) => log.addReached(() => ({ kind: 'import', depth: 2, text: `${name} = ${show(value)}`, stubbed: true })),
    invent: (value) => {
      log.stubbed = true;
      return value;
    },
  };
}
