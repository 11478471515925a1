import { ByteReader } from '../binary/byte-reader';
import { MalformedError } from '../binary/malformed-error';
import type { Layout } from '../model/layout';
import type { NamedPart } from '../model/names';

const NONE: ReadonlyMap<number, string> = new Map();

/** The names of a func's params and locals, by their index. Costs as much as that func has names. */
export function readLocalNames(bytes: Uint8Array, layout: Layout, funcIndex: number): ReadonlyMap<number, string> {
  return readPartNames(bytes, layout, 'local', funcIndex);
}

/** The names of a func's blocks, counted in the order in which they are opened, from 0. */
export function readLabelNames(bytes: Uint8Array, layout: Layout, funcIndex: number): ReadonlyMap<number, string> {
  return readPartNames(bytes, layout, 'label', funcIndex);
}

/** The names of a struct type's fields. */
export function readFieldNames(bytes: Uint8Array, layout: Layout, typeIndex: number): ReadonlyMap<number, string> {
  return readPartNames(bytes, layout, 'field', typeIndex);
}

function readPartNames(bytes: Uint8Array, { names }: Layout, part: NamedPart, owner: number): ReadonlyMap<number, string> {
  const offsets = names.parts[part];
  const start = offsets?.starts[owner] ?? 0;
  if (offsets === null || start === 0) return NONE;
  const reader = new ByteReader(bytes, start, offsets.end);
  const found = new Map<number, string>();
  try {
    for (let left = reader.u32(); left > 0; left--) found.set(reader.u32(), reader.lenientName());
  } catch (error) {
    // Told when the section was read; what stands before it is right.
    if (!(error instanceof MalformedError)) throw error;
  }
  return found;
}
