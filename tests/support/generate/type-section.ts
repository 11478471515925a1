import { type Bytes, leb, vec } from '../module-bytes';
import type { Choices } from './choices';
import type { Composite, Field, Level, TypeEntry } from './shape';
import { EXTERNREF, F32, F64, FUNCREF, HEAP, I32, I64, ref, V128, type Value, valueBytes } from './value-type';

export interface TypeSection {
  readonly types: readonly TypeEntry[];
  readonly bytes: Bytes;
}

const NUMBERS = [I32, I64, F32, F64, V128];
const ABSTRACT = Object.values(HEAP);

/** Some types, the first two always `(func)` and `(func (param i32) (result i32))`. */
export function chooseTypes(choices: Choices, level: Level): TypeSection {
  const types: TypeEntry[] = [
    { composite: { kind: 'func', params: [], results: [] }, open: false, supertype: null },
    { composite: { kind: 'func', params: [I32], results: [I32] }, open: false, supertype: null },
  ];
  const groups: Bytes[] = types.map(entryBytes);
  const more = choices.upTo(7);
  for (let group = 0; group < more; group++) {
    const explicit = level.gc && choices.once(3);
    const size = explicit ? choices.upTo(4) : 1;
    const end = types.length + size;
    const members: TypeEntry[] = [];
    for (let member = 0; member < size; member++) members.push(chooseEntry(choices, level, types, end));
    types.push(...members);
    groups.push(explicit ? [0x4e, vec(...members.map(entryBytes))] : members.map(entryBytes));
  }
  return { types, bytes: vec(...groups) };
}

/** Any value type; defined types in it are below `end`. */
export function chooseValue(choices: Choices, level: Level, end: number): Value {
  if (!choices.once(3)) return choices.pick(NUMBERS);
  if (!level.typedRefs) return choices.pick([FUNCREF, EXTERNREF]);
  const nullable = !choices.once(4);
  if (end > 0 && choices.once(2)) return ref(choices.upTo(end), nullable);
  return ref(choices.pick(level.gc ? ABSTRACT : [HEAP.func, HEAP.extern]), nullable);
}

function chooseEntry(choices: Choices, level: Level, before: readonly TypeEntry[], end: number): TypeEntry {
  const open = level.gc && choices.once(3);
  const parents = level.gc && choices.once(3) ? before.flatMap((entry, index) => (entry.open ? [index] : [])) : [];
  const supertype = parents.length > 0 ? choices.pick(parents) : null;
  const parent = supertype === null ? undefined : before[supertype];
  if (parent !== undefined) return { composite: grown(choices, level, parent.composite, end), open, supertype };
  return { composite: chooseComposite(choices, level, end), open, supertype: null };
}

/** A struct may have more fields than its supertype; everything else is the same. */
function grown(choices: Choices, level: Level, parent: Composite, end: number): Composite {
  if (parent.kind !== 'struct') return parent;
  return { kind: 'struct', fields: [...parent.fields, ...choices.list(2, () => chooseField(choices, level, end))] };
}

function chooseComposite(choices: Choices, level: Level, end: number): Composite {
  const kind = level.gc ? choices.pick(['func', 'struct', 'array'] as const) : 'func';
  const reach = level.typedRefs ? end : 0;
  if (kind === 'struct') return { kind, fields: choices.list(4, () => chooseField(choices, level, reach)) };
  // `array.new_elem` and `array.init_elem` need one that a segment fits.
  if (kind === 'array' && choices.once(3)) return { kind, field: { storage: FUNCREF, mutable: choices.once(2) } };
  if (kind === 'array') return { kind, field: chooseField(choices, level, reach) };
  const value = () => chooseValue(choices, level, reach);
  return { kind, params: choices.list(4, value), results: choices.list(3, value) };
}

function chooseField(choices: Choices, level: Level, end: number): Field {
  const mutable = choices.once(2);
  if (choices.once(4)) return { storage: choices.pick(['i8', 'i16'] as const), mutable };
  return { storage: chooseValue(choices, level, end), mutable };
}

function entryBytes({ composite, open, supertype }: TypeEntry): Bytes {
  const supers = supertype === null ? vec() : vec(leb(supertype));
  if (open) return [0x50, supers, compositeBytes(composite)];
  return supertype === null ? compositeBytes(composite) : [0x4f, supers, compositeBytes(composite)];
}

function compositeBytes(composite: Composite): Bytes {
  switch (composite.kind) {
    case 'func':
      return [0x60, vec(...composite.params.map(valueBytes)), vec(...composite.results.map(valueBytes))];
    case 'struct':
      return [0x5f, vec(...composite.fields.map(fieldBytes))];
    case 'array':
      return [0x5e, fieldBytes(composite.field)];
    default:
      throw new RangeError(composite satisfies never);
  }
}

function fieldBytes({ storage, mutable }: Field): Bytes {
  const written = storage === 'i8' ? [0x78] : storage === 'i16' ? [0x77] : valueBytes(storage);
  return [written, mutable ? 1 : 0];
}
