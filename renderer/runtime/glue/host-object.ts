import { cut, showCall } from '../log/show-call';
import { type NameOf, showJs } from '../log/show-js';
import type { Recorder } from './recorder';

/** Stand-ins for the DOM, which a worker has not: every call and every assignment is recorded, every answer is invented. */
interface HostObjects {
  make(name: string): object;
  /** True for objects made here, whatever class they are asked to be. */
  has(value: unknown): boolean;
  readonly nameOf: NameOf;
}

const LONGEST_NAME = 200;
const NUMBERS =
  /^(width|height|length|size|x|y|left|top|right|bottom|valueAsNumber|nodeType|devicePixelRatio|selectedIndex|childElementCount|button|buttons|keyCode|timeStamp)$|^(client|offset|inner|outer|scroll|screen|page|avail|movement)[A-Z]/;
const STRINGS =
  /^(id|className|textContent|innerText|innerHTML|outerHTML|value|name|title|type|src|href|origin|host|hostname|pathname|search|hash|protocol|tagName|nodeName|localName|cookie|referrer|readyState|font|fillStyle|strokeStyle|key|code|data)$/;

export function createHostObjects(recorder: Recorder): HostObjects {
  const names = new WeakMap<object, string>();
  const nameOf: NameOf = (value) => names.get(value) ?? null;

  function make(name: string): object {
    const known = new Map<PropertyKey, unknown>();
    const proxy: object = new Proxy(function hostObject() {}, {
      get(_, key) {
        if (known.has(key)) return known.get(key);
        if (key === Symbol.toPrimitive) return () => `[${name}]`;
        // A thenable would be awaited.
        if (typeof key === 'symbol' || key === 'then') return undefined;
        const answer = answerOf(name, key);
        known.set(key, answer);
        return recorder.invent(answer);
      },
      set(_, key, value) {
        recorder.set(`${name}.${String(key)}`, value);
        known.set(key, value);
        return true;
      },
      apply: (_, __, args: readonly unknown[]) => answerCall(name, args),
      construct: (_, args: readonly unknown[]) => answerCall(`new ${name}`, args),
      has: () => true,
      getPrototypeOf: () => Object.prototype,
    });
    names.set(proxy, name);
    return proxy;
  }

  function answerOf(name: string, key: string): unknown {
    if (NUMBERS.test(key)) return 0;
    if (STRINGS.test(key)) return '';
    return make(`${name}.${key}`);
  }

  function answerCall(name: string, args: readonly unknown[]): object {
    recorder.call(name, args);
    return recorder.invent(
      make(
        cut(
          showCall(
            name,
            args.map((arg) => showJs(arg, nameOf)),
          ),
          LONGEST_NAME,
        ),
      ),
    );
  }

  return { make, has: (value) => typeof value === 'function' && names.has(value), nameOf };
}
