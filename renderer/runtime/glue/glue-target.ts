/** What a signature's id names. */
export type GlueTarget =
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'constructor'; readonly className: string }
  | { readonly kind: 'static'; readonly className: string; readonly name: string }
  | { readonly kind: 'method' | 'getter' | 'setter'; readonly className: string; readonly name: string };

const ID = /^(?:(new|get|set) )?([^. ]+?)(?:\.(prototype\.)?([^. ]+))?$/u;

/** `greet`, `new Counter`, `Counter.from`, `Counter.prototype.add`, `get Counter.prototype.value`. Null for what is none of them. */
export function readTarget(signatureId: string): GlueTarget | null {
  const [, word, first, onPrototype, name] = ID.exec(signatureId) ?? [];
  if (first === undefined) return null;
  if (word === 'new') return name === undefined ? { kind: 'constructor', className: first } : null;
  if (name === undefined) return word === undefined ? { kind: 'function', name: first } : null;
  if (onPrototype === undefined) return word === undefined ? { kind: 'static', className: first, name } : null;
  if (word === undefined) return { kind: 'method', className: first, name };
  return { kind: word === 'get' ? 'getter' : 'setter', className: first, name };
}

/** The call as people write it; a method's first argument is the instance that it is called on. */
export function showTarget(target: GlueTarget, args: readonly string[]): string {
  const [self = '?', ...others] = args;
  switch (target.kind) {
    case 'function':
      return `${target.name}(${args.join(', ')})`;
    case 'constructor':
      return `new ${target.className}(${args.join(', ')})`;
    case 'static':
      return `${target.className}.${target.name}(${args.join(', ')})`;
    case 'method':
      return `${self}.${target.name}(${others.join(', ')})`;
    case 'getter':
      return `${self}.${target.name}`;
    case 'setter':
      return `${self}.${target.name} = ${others.join(', ')}`;
    default:
      return target satisfies never;
  }
}
