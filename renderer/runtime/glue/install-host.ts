import type { CallLog } from '../log/call-log';
import type { NameOf } from '../log/show-js';
import { DOM_CLASSES, hostClass } from './host-classes';
import { hostConsole } from './host-console';
import { createHostObjects } from './host-object';
import { hostStorage } from './host-storage';
import { createRecorder } from './recorder';

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
