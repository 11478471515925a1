import { readFloat } from '../values/read-float';
import { readInteger } from '../values/read-integer';
import { accepted, type Reading, refused } from '../values/reading';
import { splitList } from './split-list';

type Kind =
  | { readonly holds: 'integer'; readonly min: bigint; readonly max: bigint; readonly make: (values: readonly bigint[]) => object }
  | { readonly holds: 'float'; readonly round: (value: number) => number; readonly make: (values: readonly number[]) => object };

const numbers = (values: readonly bigint[]) => values.map(Number);

/** https://tc39.es/ecma262/#table-the-typedarray-constructors */
const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['Int8Array', integers(8n, true, (values) => Int8Array.from(numbers(values)))],
  ['Uint8Array', integers(8n, false, (values) => Uint8Array.from(numbers(values)))],
  ['Uint8ClampedArray', integers(8n, false, (values) => Uint8ClampedArray.from(numbers(values)))],
  ['Int16Array', integers(16n, true, (values) => Int16Array.from(numbers(values)))],
  ['Uint16Array', integers(16n, false, (values) => Uint16Array.from(numbers(values)))],
  ['Int32Array', integers(32n, true, (values) => Int32Array.from(numbers(values)))],
  ['Uint32Array', integers(32n, false, (values) => Uint32Array.from(numbers(values)))],
  ['BigInt64Array', integers(64n, true, (values) => BigInt64Array.from(values))],
  ['BigUint64Array', integers(64n, false, (values) => BigUint64Array.from(values))],
  ['Float32Array', { holds: 'float', round: Math.fround, make: (values) => Float32Array.from(values) }],
  ['Float64Array', { holds: 'float', round: (value) => value, make: (values) => Float64Array.from(values) }],
]);

export const TYPED_ARRAY_NAMES: ReadonlySet<string> = new Set(KINDS.keys());

/** A Uint8Array takes 300 and keeps 44: here it is refused, with its index. */
export function readTypedArray(name: string, text: string): Reading<object> {
  const kind = KINDS.get(name);
  const parts = splitList(text);
  if (kind === undefined || parts === null) return refused('value.not-a-list');
  if (kind.holds === 'float') return readAll(parts, (part) => readFloat(part, kind.round), kind.make);
  return readAll(parts, (part) => readInteger(part, kind.min, kind.max), kind.make);
}

function integers(bits: bigint, signed: boolean, make: (values: readonly bigint[]) => object): Kind {
  const range = 2n ** bits;
  return { holds: 'integer', min: signed ? -range / 2n : 0n, max: (signed ? range / 2n : range) - 1n, make };
}

function readAll<T>(parts: readonly string[], read: (part: string) => Reading<T>, make: (values: readonly T[]) => object): Reading<object> {
  const values: T[] = [];
  for (const [at, part] of parts.entries()) {
    const reading = read(part);
    if (!reading.ok) return refused(reading.reason.code, { ...reading.reason.facts, at });
    values.push(reading.value);
  }
  return accepted(make(values));
}
