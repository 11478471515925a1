import { demangle } from '../demangle/demangle';
import { nameMatcher } from '../demangle/name-matcher';
import type { DecodedModule } from '../model/layout';
import { NAMED_KINDS, type NamedKind } from '../model/names';
import { createUniqueNames, watName } from './wat-name';

export interface ItemRef {
  readonly kind: NamedKind;
  readonly index: number;
}

/** Of the names that hold what is wanted, as many are looked at for the one that ends with it. */
const MOST_WEIGHED = 500;

/**
 * What a person means by a name: an index, the text's `$name`, an export's name, a name section's name or an import's,
 * mangled or as people wrote it, or a part of one.
 */
export function findItem(module: DecodedModule, wanted: string): ItemRef | null {
  const name = wanted.trim();
  if (name === '') return null;
  if (/^[0-9]+$/.test(name)) return Number(name) < module.layout.funcs.length ? { kind: 'func', index: Number(name) } : null;
  if (name.startsWith('$') && name.length > 1) return printedNames(module).get(name) ?? byPart(module, name.slice(1));
  const exported = module.exports.find((item) => item.name === name);
  if (exported !== undefined) return { kind: exported.type.kind, index: exported.itemIndex };
  return printedNames(module).get(`$${watName(name)}`) ?? byPart(module, name);
}

const printed = new WeakMap<DecodedModule, ReadonlyMap<string, ItemRef>>();

/** Items by how the text speaks of them; made once, when it is first asked for. */
export function printedNames(module: DecodedModule): ReadonlyMap<string, ItemRef> {
  const known = printed.get(module);
  if (known !== undefined) return known;
  const items = new Map<string, ItemRef>();
  for (const kind of NAMED_KINDS) {
    const unique = createUniqueNames();
    for (const [index, name] of module.layout.names.maps[kind]) {
      const text = unique(`$${watName(name)}`);
      if (name !== '' && !items.has(text)) items.set(text, { kind, index });
    }
  }
  printed.set(module, items);
  return items;
}

/** Best is the whole of what people wrote, or its last part: `greet` is `hello::greet` before it is `hello::greet_all`. */
function byPart(module: DecodedModule, part: string): ItemRef | null {
  const holds = nameMatcher(part);
  const wanted = part.toLowerCase();
  let first: ItemRef | null = null;
  let weighed = 0;
  for (const [name, kind, index] of namesOf(module)) {
    if (!holds(name)) continue;
    if (isLastPart((demangle(name) ?? name).toLowerCase(), wanted)) return { kind, index };
    first ??= { kind, index };
    weighed++;
    if (weighed === MOST_WEIGHED) break;
  }
  return first;
}

/** C++ goes on with the parameters. */
function isLastPart(written: string, wanted: string): boolean {
  if (written === wanted || written.startsWith(`${wanted}(`)) return true;
  return written.endsWith(`::${wanted}`) || written.includes(`::${wanted}(`);
}

function* namesOf(module: DecodedModule): Iterable<readonly [name: string, kind: NamedKind, index: number]> {
  for (const kind of NAMED_KINDS) for (const [index, name] of module.layout.names.maps[kind]) yield [name, kind, index];
  for (const { name, type, itemIndex } of module.exports) yield [name, type.kind, itemIndex];
  const next = { func: 0, table: 0, memory: 0, global: 0, tag: 0 };
  for (const { name, type } of module.imports) yield [name, type.kind, next[type.kind]++];
}
