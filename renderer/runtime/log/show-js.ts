import { cut } from './cut';

const MANY = 100;
const DEEP = 4;

/** A name for values that the person holds by a handle (`Counter#1`), or null. */
export type NameOf = (value: object) => string | null;

/** A JavaScript value as a line of text. It may be hostile (getters, proxies, `toJSON`): whatever it throws, this does not. */
export function showJs(value: unknown, nameOf: NameOf = () => null, depth = 0): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(cut(value));
    case 'bigint':
    case 'boolean':
    case 'undefined':
      return String(value);
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'symbol':
      return value.toString();
    case 'function':
      return nameOf(value) ?? 'function';
    case 'object':
      if (value === null) return 'null';
      try {
        return nameOf(value) ?? showObject(value, nameOf, depth);
      } catch {
        return 'object';
      }
    default:
      return 'object';
  }
}

function showObject(value: object, nameOf: NameOf, depth: number): string {
  if (value instanceof Error) return `${value.name}: ${cut(value.message)}`;
  const inside = (item: unknown) => showJs(item, nameOf, depth + 1);
  if (Array.isArray(value)) return depth >= DEEP ? '[…]' : `[${list(value, inside)}]`;
  if (isTypedArray(value)) return `${className(value)} [${list(value, inside)}]`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return className(value);
  if (depth >= DEEP) return '{…}';
  const keys = Object.keys(value);
  const fields = keys.slice(0, MANY).map((key) => `${JSON.stringify(key)}: ${inside(Reflect.get(value, key))}`);
  return keys.length === 0 ? '{}' : `{ ${[...fields, ...rest(keys.length)].join(', ')} }`;
}

type TypedArray = Uint8Array | BigInt64Array | BigUint64Array;
const typedArrayPrototype: object = Object.getPrototypeOf(Uint8Array.prototype);

function isTypedArray(value: object): value is TypedArray {
  return Object.prototype.isPrototypeOf.call(typedArrayPrototype, value);
}

function className(value: object): string {
  const made: unknown = Reflect.get(value, 'constructor');
  return typeof made === 'function' && typeof made.name === 'string' && made.name !== '' ? cut(made.name, 100) : 'object';
}

function list(items: ArrayLike<unknown>, inside: (item: unknown) => string): string {
  const shown = Array.from({ length: Math.min(items.length, MANY) }, (_, place) => inside(items[place]));
  return [...shown, ...rest(items.length)].join(', ');
}

function rest(length: number): readonly string[] {
  return length > MANY ? [`… (+${length - MANY})`] : [];
}
