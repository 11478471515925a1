import type { FeatureLog } from '../model/feature-log';
import { EXACT_TYPE, FIRST_NUM_TYPE, HEAP_TYPE_CODES, NON_NULL_REF, NULLABLE_REF, SHARED_TYPE } from '../model/type-codes';
import { ABSTRACT_HEAP_TYPES, type AbstractHeapType, type HeapType, type RefType, type ValType } from '../model/types';
import type { ByteReader } from './byte-reader';

/** From the first code on. */
const NUM_TYPES = ['v128', 'f64', 'f32', 'i64', 'i32'] as const;

const HEAP_TYPES = new Map(ABSTRACT_HEAP_TYPES.map((heap) => [HEAP_TYPE_CODES[heap], heap]));
const SHORTHANDS = new Map<number, RefType>([...HEAP_TYPES].map(([code, heap]) => [code, { kind: 'ref', nullable: true, heap }]));

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
  if (code === SHARED_TYPE) return { kind: 'ref', nullable: true, ...readHeapType(reader, features) };
  if (reader.u8() !== NULLABLE_REF && code !== NON_NULL_REF) reader.fail('value-type', start);
  features.see('function-references', start);
  return { kind: 'ref', nullable: code === NULLABLE_REF, ...readHeapType(reader, features) };
}

export function readHeapType(reader: ByteReader, features: FeatureLog): HeapType {
  const start = reader.at;
  const prefix = reader.peek();
  if (prefix === SHARED_TYPE || prefix === EXACT_TYPE) reader.at++;
  const code = reader.s33();
  const heap = code >= 0 ? code : (HEAP_TYPES.get(code + 0x80) ?? reader.fail('heap-type', start));
  // Shared are abstract types, exact are defined ones.
  if (prefix === (code >= 0 ? SHARED_TYPE : EXACT_TYPE)) reader.fail('heap-type', start);
  seeHeapType(heap, start, features);
  if (prefix === SHARED_TYPE) {
    features.see('shared-everything-threads', start);
    return { heap, shared: true };
  }
  if (prefix !== EXACT_TYPE) return { heap };
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
