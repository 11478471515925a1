import type { AbstractHeapType, RefType, ValType } from '../types';
import type { ByteReader } from './byte-reader';
import type { FeatureLog } from './feature-log';

const NUM_TYPES = new Map<number, ValType>([
  [0x7f, 'i32'],
  [0x7e, 'i64'],
  [0x7d, 'f32'],
  [0x7c, 'f64'],
  [0x7b, 'v128'],
]);

const HEAP_TYPES = new Map<number, AbstractHeapType>([
  [0x70, 'func'],
  [0x6f, 'extern'],
  [0x6e, 'any'],
  [0x6d, 'eq'],
  [0x6c, 'i31'],
  [0x6b, 'struct'],
  [0x6a, 'array'],
  [0x69, 'exn'],
  [0x71, 'none'],
  [0x72, 'noextern'],
  [0x73, 'nofunc'],
  [0x74, 'noexn'],
]);

const SHORTHANDS = new Map<number, RefType>([...HEAP_TYPES].map(([code, heap]) => [code, { kind: 'ref', nullable: true, heap }]));

/** https://webassembly.github.io/spec/core/binary/types.html#value-types */
export function readValType(reader: ByteReader, features: FeatureLog): ValType {
  const numType = NUM_TYPES.get(reader.peek());
  if (numType === undefined) return readRefType(reader, features);
  if (numType === 'v128') features.see('simd', reader.at);
  reader.at++;
  return numType;
}

export function readRefType(reader: ByteReader, features: FeatureLog): RefType {
  const start = reader.at;
  const code = reader.u8();
  const shorthand = SHORTHANDS.get(code);
  if (shorthand !== undefined) {
    seeHeapType(shorthand.heap, start, features);
    return shorthand;
  }
  if (code !== 0x63 && code !== 0x64) reader.fail('value-type', start);
  features.see('function-references', start);
  return { kind: 'ref', nullable: code === 0x63, heap: readHeapType(reader, features) };
}

export function readHeapType(reader: ByteReader, features: FeatureLog): AbstractHeapType | number {
  const start = reader.at;
  const code = reader.s33();
  const heap = code >= 0 ? code : (HEAP_TYPES.get(code + 0x80) ?? reader.fail('heap-type', start));
  seeHeapType(heap, start, features);
  return heap;
}

function seeHeapType(heap: AbstractHeapType | number, offset: number, features: FeatureLog): void {
  if (heap === 'func') return;
  if (heap === 'extern') features.see('reference-types', offset);
  else if (heap === 'exn' || heap === 'noexn') features.see('exceptions', offset);
  else if (typeof heap === 'number') features.see('function-references', offset);
  else features.see('gc', offset);
}
