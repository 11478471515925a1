import type { CallLog } from '../log/call-log';
import { cut } from '../log/show-call';
import { type NameOf, showJs } from '../log/show-js';
import { DOM_CLASSES, hostClass } from './host-classes';
import { createHostObjects } from './host-object';
import { createRecorder, type Recorder } from './recorder';

/** Gives the scope what a page would have, before any glue is imported. What a worker has of its own (timers, TextDecoder, crypto) stays. */
export function installHost(scope: object, log: CallLog, handleName: NameOf): void {
  const nameOf: NameOf = (value) => handleName(value) ?? (value === scope ? 'window' : objects.nameOf(value));
  const recorder = createRecorder(log, nameOf);
  const objects = createHostObjects(recorder);
  const define = (name: string, value: unknown) => Object.defineProperty(scope, name, { value, writable: true, configurable: true });
  const isWindow = (value: unknown) => value === scope;

  define('alert', (...args: readonly unknown[]) => recorder.call('alert', args));
  define('confirm', (...args: readonly unknown[]) => {
    recorder.call('confirm', args);
    return recorder.invent(false);
  });
  define('prompt', (...args: readonly unknown[]) => {
    recorder.call('prompt', args);
    return recorder.invent(null);
  });
  define('console', hostConsole(recorder, log));
  define('window', scope);
  define('Window', hostClass('Window', isWindow));
  for (const name of DOM_CLASSES) if (!Reflect.has(scope, name)) define(name, hostClass(name, objects.has));
  for (const name of ['document', 'history', 'screen']) define(name, objects.make(name));
  for (const name of ['localStorage', 'sessionStorage']) define(name, hostStorage(name, recorder));
  for (const name of ['innerWidth', 'innerHeight', 'scrollX', 'scrollY']) define(name, 0);
  define('devicePixelRatio', 1);
}

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
function hostConsole(recorder: Recorder, log: CallLog): Record<string, (...args: readonly unknown[]) => void> {
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

/** `localStorage` and `sessionStorage`: real while the instance lives, forgotten with it. */
function hostStorage(name: string, recorder: Recorder) {
  const items = new Map<string, string>();
  const record = (method: string, ...args: readonly unknown[]) => recorder.call(`${name}.${method}`, args);
  return {
    get length() {
      return items.size;
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (key: unknown) => {
      record('getItem', key);
      return items.get(String(key)) ?? null;
    },
    setItem: (key: unknown, value: unknown) => {
      record('setItem', key, value);
      items.set(String(key), String(value));
    },
    removeItem: (key: unknown) => {
      record('removeItem', key);
      items.delete(String(key));
    },
    clear: () => {
      record('clear');
      items.clear();
    },
  };
}
