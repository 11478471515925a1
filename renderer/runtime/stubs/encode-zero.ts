import type { RefType, ValType } from '../../wasm/model/types';
import { unsigned } from './encode-bytes';
import { encodeHeapType } from './encode-type';

const I32_ZERO = [0x41, 0x00];
const REF_I31 = [0xfb, 0x1c];
const EXTERN_CONVERT_ANY = [0xfb, 0x1b];

function zeros(count: number): readonly number[] {
  return new Array<number>(count).fill(0);
}

/**
 * A constant expression (without `end`) for the value that a stub stands for: zero, null, or the plainest thing that is not null.
 * Null where no constant expression makes one. `func` is the index of a func that any `(ref func)` may name.
 */
export function encodeZero(type: ValType, func: number): readonly number[] | null {
  switch (type) {
    case 'i32':
      return I32_ZERO;
    case 'i64':
      return [0x42, 0x00];
    case 'f32':
      return [0x43, ...zeros(4)];
    case 'f64':
      return [0x44, ...zeros(8)];
    case 'v128':
      return [0xfd, 0x0c, ...zeros(16)];
    default:
      return encodeReference(type, func);
  }
}

function encodeReference(type: RefType, func: number): readonly number[] | null {
  if (type.nullable) return [0xd0, ...encodeHeapType(type.heap)];
  switch (type.heap) {
    case 'func':
      return [0xd2, ...unsigned(func)];
    case 'any':
    case 'eq':
    case 'i31':
      return [...I32_ZERO, ...REF_I31];
    case 'extern':
      return [...I32_ZERO, ...REF_I31, ...EXTERN_CONVERT_ANY];
    default:
      return null;
  }
}
