import type { CallLog } from '../log/call-log';
import { cut } from '../log/cut';
import { showJs } from '../log/show-js';
import type { Recorder } from './recorder';

const METHODS = [
  'log',
  'info',
  'warn',
  'error',
  'debug',
  'trace',
  'dir',
  'table',
  'group',
  'groupEnd',
  'time',
  'timeEnd',
  'assert',
  'count',
  'clear',
] as const;

/** A console that writes into the call log; console.error's last words explain a panic. */
export function hostConsole(recorder: Recorder, log: CallLog): Record<string, (...args: readonly unknown[]) => void> {
  const methods = METHODS.map((method) => {
    const write = (...args: readonly unknown[]) => {
      if (method === 'error') log.lastWords = args.map(wordsOf).join(' ');
      recorder.call(`console.${method}`, args, 'console');
    };
    return [method, write] as const;
  });
  return Object.fromEntries(methods);
}

function wordsOf(arg: unknown): string {
  return typeof arg === 'string' ? cut(arg, 10_000) : showJs(arg);
}
