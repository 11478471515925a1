import type { FeatureLog } from '../model/feature-log';
import type { AbstractHeapType, HeapType, RefType, ValType } from '../model/types';
import type { ByteReader } from './byte-reader';

/** From the first code on. */
const NUM_TYPES = ['v128', 'f64', 'f32', 'i64', 'i32'] as const;
const FIRST_NUM_TYPE = 0x7b;

const HEAP_TYPES = new Map<number, AbstractHeapType>([
  [0x70, 'func'],
  [0x6f, 'extern'],
  [0x6e, 'any'],
  [0x6d, 'eq'],
  [0x6c, 'i31'],
  [0x6b, 'struct'],
  [0x6a, 'array'],
  [0x69, 'exn'],
  [0x68, 'cont'],
  [0x71, 'none'],
  [0x72, 'noextern'],
  [0x73, 'nofunc'],
  [0x74, 'noexn'],
  [0x75, 'nocont'],
]);

const SHORTHANDS = new Map<number, RefType>([...HEAP_TYPES].map(([code, heap]) => [code, { kind: 'ref', nullable: true, heap }]));

const NULLABLE = 0x63;
const NOT_NULLABLE = 0x64;
const SHARED = 0x65;
const EXACT = 0x62;

/** https://webassembly.github.io/spec/core/binary/types.html#value-types */
export function readValType(reader: ByteReader, features: FeatureLog): ValType {
  const numType = NUM_TYPES[reader.peek() - FIRST_NUM_TYPE];
  if (numType === undefined) return readRefType(reader, features);
  if (numType === 'v128') features.see('simd', reader.at);
  reader.at++;
  return numType;
}

export function readRefType(reader: ByteReader, features: FeatureLog): RefType {
  const start = reader.at;
  const code = reader.peek();
  const shorthand = SHORTHANDS.get(code);
  if (shorthand !== undefined) {
    reader.at++;
    seeHeapType(shorthand.heap, start, features);
    return shorthand;
  }
  if (code === SHARED) return { kind: 'ref', nullable: true, ...readHeapType(reader, features) };
  if (reader.u8() !== NULLABLE && code !== NOT_NULLABLE) reader.fail('value-type', start);
  features.see('function-references', start);
  return { kind: 'ref', nullable: code === NULLABLE, ...readHeapType(reader, features) };
}

export function readHeapType(reader: ByteReader, features: FeatureLog): HeapType {
  const start = reader.at;
  const prefix = reader.peek();
  if (prefix === SHARED || prefix === EXACT) reader.at++;
  const code = reader.s33();
  const heap = code >= 0 ? code : (HEAP_TYPES.get(code + 0x80) ?? reader.fail('heap-type', start));
  // Shared are abstract types, exact are defined ones.
  if (prefix === (code >= 0 ? SHARED : EXACT)) reader.fail('heap-type', start);
  seeHeapType(heap, start, features);
  if (prefix === SHARED) {
    features.see('shared-everything-threads', start);
    return { heap, shared: true };
  }
  if (prefix !== EXACT) return { heap };
  features.see('custom-descriptors', start);
  return { heap, exact: true };
}

function seeHeapType(heap: AbstractHeapType | number, offset: number, features: FeatureLog): void {
  if (heap === 'func') return;
  if (heap === 'extern') features.see('reference-types', offset);
  else if (heap === 'exn' || heap === 'noexn') features.see('exceptions', offset);
  else if (heap === 'cont' || heap === 'nocont') features.see('stack-switching', offset);
  else if (typeof heap === 'number') features.see('function-references', offset);
  else features.see('gc', offset);
}
