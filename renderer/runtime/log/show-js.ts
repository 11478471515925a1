import { cut } from './show-call';

/** Values shown in all, however they nest; and how deep. */
const MANY = 200;
const DEEP = 4;

/** A name for values that the person holds by a handle (`Counter#1`), or null. */
export type NameOf = (value: object) => string | null;

interface View {
  readonly nameOf: NameOf;
  left: number;
}

/** A JavaScript value as a line of text. It may be hostile (getters, proxies, endless lists): whatever it throws, this does not. */
export function showJs(value: unknown, nameOf: NameOf = () => null): string {
  return show(value, { nameOf, left: MANY }, 0);
}

function show(value: unknown, view: View, depth: number): string {
  view.left--;
  switch (typeof value) {
    case 'string':
      return JSON.stringify(cut(value));
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'function':
    case 'object':
      return value === null ? 'null' : showObject(value, view, depth);
    default:
      return String(value);
  }
}

function showObject(value: object, view: View, depth: number): string {
  try {
    const name = view.nameOf(value);
    if (name !== null) return name;
    return typeof value === 'function' ? 'function' : showContents(value, view, depth);
  } catch {
    return 'object';
  }
}

function showContents(value: object, view: View, depth: number): string {
  if (value instanceof Error) return `${value.name}: ${cut(value.message)}`;
  const item = (index: number) => show(Reflect.get(value, index), view, depth + 1);
  if (Array.isArray(value)) return depth >= DEEP ? '[…]' : `[${listed(value.length, item, view)}]`;
  if (isTypedArray(value)) return `${className(value)} [${listed(value.length, item, view)}]`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return className(value);
  const keys = Object.keys(value);
  if (keys.length === 0) return '{}';
  const field = (index: number) => {
    const key = keys[index] ?? '';
    return `${JSON.stringify(cut(key))}: ${show(Reflect.get(value, key), view, depth + 1)}`;
  };
  return depth >= DEEP ? '{…}' : `{ ${listed(keys.length, field, view)} }`;
}

const typedArrayPrototype: object = Object.getPrototypeOf(Uint8Array.prototype);

function isTypedArray(value: object): value is Uint8Array {
  return Object.prototype.isPrototypeOf.call(typedArrayPrototype, value);
}

function className(value: object): string {
  const made: unknown = Reflect.get(value, 'constructor');
  return typeof made === 'function' && typeof made.name === 'string' && made.name !== '' ? cut(made.name, 100) : 'object';
}

function listed(length: number, item: (index: number) => string, view: View): string {
  const shown: string[] = [];
  while (shown.length < length && view.left > 0) shown.push(item(shown.length));
  if (shown.length < length) shown.push(`… (+${length - shown.length})`);
  return shown.join(', ');
}
