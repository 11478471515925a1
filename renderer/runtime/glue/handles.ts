import { cut } from '../log/show-call';
import type { NameOf } from '../log/show-js';

/** Instances of the crate's classes that a call gave out: the person holds them by name, as `Counter#1`. */
export interface Handles {
  /** The name under which the object is kept, when it is an instance of one of the classes. */
  readonly nameOf: NameOf;
  find(name: string): object | null;
}

export function createHandles(isClass: (made: unknown) => boolean): Handles {
  const names = new WeakMap<object, string>();
  const objects = new Map<string, object>();
  const counts = new Map<string, number>();

  function keep(value: object): string | null {
    const known = names.get(value);
    if (known !== undefined) return known;
    const made: unknown = Reflect.get(value, 'constructor');
    if (typeof made !== 'function' || !isClass(made)) return null;
    const className = cut(String(made.name), 100);
    const count = (counts.get(className) ?? 0) + 1;
    counts.set(className, count);
    const name = `${className}#${count}`;
    names.set(value, name);
    objects.set(name, value);
    return name;
  }

  return { nameOf: keep, find: (name) => objects.get(name) ?? null };
}
