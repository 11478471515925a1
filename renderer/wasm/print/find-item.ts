import type { DecodedModule } from '../layout';
import type { ExternKind } from '../types';
import { watName } from './wat-name';

export interface ItemRef {
  readonly kind: ExternKind;
  readonly index: number;
}

const KINDS: readonly ExternKind[] = ['func', 'table', 'memory', 'global', 'tag'];

/** What a person means by a name: an index, the text's `$name`, an export's name, a name section's name, or a part of a func's name. */
export function findItem(module: DecodedModule, wanted: string): ItemRef | null {
  const name = wanted.trim();
  if (name === '') return null;
  if (/^[0-9]+$/.test(name)) return Number(name) < module.layout.funcs.length ? { kind: 'func', index: Number(name) } : null;
  const exported = name.startsWith('$') ? undefined : module.exports.find((item) => item.name === name);
  if (exported !== undefined) return { kind: exported.type.kind, index: exported.itemIndex };
  const bare = name.startsWith('$') ? name.slice(1) : name;
  return byDebugName(module, (debugName) => debugName === bare || watName(debugName) === bare) ?? byPartOfName(module, bare.toLowerCase());
}

function byPartOfName(module: DecodedModule, part: string): ItemRef | null {
  const found = byDebugName(module, (debugName) => debugName.toLowerCase().includes(part));
  if (found !== null) return found;
  const exported = module.exports.find((item) => item.name.toLowerCase().includes(part));
  return exported === undefined ? null : { kind: exported.type.kind, index: exported.itemIndex };
}

function byDebugName(module: DecodedModule, fits: (name: string) => boolean): ItemRef | null {
  for (const kind of KINDS) {
    for (const [index, name] of module.layout.names.maps[kind]) if (fits(name)) return { kind, index };
  }
  return null;
}
