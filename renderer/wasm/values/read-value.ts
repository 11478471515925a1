import type { RefType, ValType } from '../model/types';
import { showRefType } from '../show-type';
import { readFloat } from './read-float';
import { readInteger } from './read-integer';
import { accepted, type Reading, refused } from './reading';

/** What a field's text means; the runtime makes the value of it that crosses into the instance. */
export type ReadValue =
  | { readonly kind: 'number'; readonly value: number | bigint }
  | { readonly kind: 'null' }
  /** Any JSON value, for an externref. */
  | { readonly kind: 'extern'; readonly value: unknown }
  | { readonly kind: 'func-index'; readonly index: number }
  | { readonly kind: 'func-name'; readonly name: string };

const I31_MIN = -(2n ** 30n);
const I31_MAX = 2n ** 31n - 1n;

/** Reads by the type's own range, signed or unsigned as the person likes: `-1` and `4294967295` are the same i32. */
export function readValue(type: ValType, text: string): Reading<ReadValue> {
  switch (type) {
    case 'i32':
      return asNumber(readInteger(text, -(2n ** 31n), 2n ** 32n - 1n), (value) => Number(BigInt.asIntN(32, value)));
    case 'i64':
      return asNumber(readInteger(text, -(2n ** 63n), 2n ** 64n - 1n), (value) => BigInt.asIntN(64, value));
    case 'f32':
      return asNumber(readFloat(text, Math.fround), (value) => value);
    case 'f64':
      return asNumber(
        readFloat(text, (value) => value),
        (value) => value,
      );
    case 'v128':
      return refused('value.cannot-cross', { type });
    default:
      return readReference(type, text.trim());
  }
}

function asNumber<T>(reading: Reading<T>, convert: (value: T) => number | bigint): Reading<ReadValue> {
  return reading.ok ? accepted({ kind: 'number', value: convert(reading.value) }) : reading;
}

function readReference(type: RefType, text: string): Reading<ReadValue> {
  if (text === '') return refused('value.empty');
  // For an extern or any, null is a value of JavaScript like the others; elsewhere it is the null reference.
  if (text === 'null') return type.nullable ? accepted({ kind: 'null' }) : refused('value.null-refused', { type: showRefType(type) });
  switch (type.heap) {
    case 'extern':
    case 'any':
      return readJson(text);
    case 'eq':
    case 'i31':
      return asNumber(readInteger(text, I31_MIN, I31_MAX), Number);
    case 'func':
      return readFunc(text);
    default:
      return typeof type.heap === 'number' ? readFunc(text) : refused('value.cannot-cross', { type: showRefType(type) });
  }
}

function readJson(text: string): Reading<ReadValue> {
  try {
    return accepted({ kind: 'extern', value: JSON.parse(text) });
  } catch {
    return refused('value.not-json');
  }
}

/** `func 12` by index (imports first), `func greet` or `greet` by export name. */
function readFunc(text: string): Reading<ReadValue> {
  const name = text.replace(/^func\s+/, '');
  if (name === '') return refused('value.not-a-func');
  if (!/^[0-9]+$/.test(name)) return accepted({ kind: 'func-name', name });
  const index = Number(name);
  return index < 2 ** 32 ? accepted({ kind: 'func-index', index }) : refused('value.not-a-func');
}
