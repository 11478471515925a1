import { type Bytes, leb, sleb } from '../module-bytes';
import type { Choices } from './choices';
import { indices, type Shape } from './shape';
import { HEAP, sameValue, type Value } from './value-type';

/** What a constant may refer to: funcs, and globals that do not change and come before it. */
export type ConstShape = Pick<Shape, 'level' | 'types' | 'funcs' | 'globals'> & { readonly importedGlobals: number };

/** A constant expression of a type, without its `end`; null where no constant has that type. */
export function constant(choices: Choices, shape: ConstShape, type: Value): Bytes | null {
  const same = indices(shape.globals, (global) => !global.mutable && sameValue(global.type, type));
  // Defined globals are for constants only since the GC proposal.
  const readable = shape.level.gc ? same : same.filter((index) => index < shape.importedGlobals);
  if (readable.length > 0 && choices.once(3)) return [0x23, leb(choices.pick(readable))];
  if (type.kind === 'number') return numberConstant(choices, shape, type.code);
  if (type.nullable && (choices.once(2) || shape.funcs.length === 0)) return [0xd0, sleb(BigInt(type.heap))];
  const funcs = funcsOf(shape, type.heap);
  if (funcs.length > 0) return [0xd2, leb(choices.pick(funcs))];
  if (type.nullable) return [0xd0, sleb(BigInt(type.heap))];
  return type.heap === HEAP.i31 ? [numberConstant(choices, shape, 0x7f), 0xfb, 0x1c] : null;
}

/** The funcs that a reference of this heap type may point to. */
export function funcsOf(shape: Pick<Shape, 'funcs'>, heap: number): readonly number[] {
  return indices(shape.funcs, (type) => heap === HEAP.func || type === heap);
}

function numberConstant(choices: Choices, shape: ConstShape, code: number): Bytes {
  const plain = plainNumber(choices, code);
  const operators = code === 0x7f ? [0x6a, 0x6b, 0x6c] : code === 0x7e ? [0x7c, 0x7d, 0x7e] : [];
  if (!shape.level.extendedConst || operators.length === 0 || !choices.once(4)) return plain;
  return [plain, plainNumber(choices, code), choices.pick(operators)];
}

const F32_BITS: readonly (readonly number[])[] = [
  [0, 0, 0, 0],
  [0, 0, 0, 0x80],
  [0, 0, 0x80, 0x7f],
  [0, 0, 0xc0, 0xff],
  [1, 0, 0xa0, 0x7f],
  [1, 0, 0, 0],
  [0, 0, 0xc0, 0x3f],
  [0xff, 0xff, 0x7f, 0x7f],
];
const F64_TOPS: readonly (readonly number[])[] = [
  [0, 0],
  [0, 0x80],
  [0xf0, 0x7f],
  [0xf0, 0xff],
  [0xf8, 0x7f],
  [0xf4, 0xff],
  [0xf8, 0x3f],
];

/** A number or vector, often one of those that are hard to write. */
export function plainNumber(choices: Choices, code: number): Bytes {
  switch (code) {
    case 0x7f:
      return [0x41, sleb(BigInt.asIntN(32, integer(choices, 4)))];
    case 0x7e:
      return [0x42, sleb(BigInt.asIntN(64, integer(choices, 8)))];
    case 0x7d:
      return [0x43, choices.once(2) ? choices.bytes(4) : choices.pick(F32_BITS)];
    case 0x7c: {
      return [0x44, choices.once(2) ? choices.bytes(8) : [...choices.bytes(1), 0, 0, 0, 0, 0, ...choices.pick(F64_TOPS)]];
    }
    default:
      return [0xfd, 0x0c, choices.bytes(16)];
  }
}

function integer(choices: Choices, bytes: number): bigint {
  if (!choices.once(3)) return BigInt(choices.upTo(200)) - 100n;
  return choices.bytes(bytes).reduce((value, byte, at) => value + (BigInt(byte) << BigInt(8 * at)), 0n);
}
