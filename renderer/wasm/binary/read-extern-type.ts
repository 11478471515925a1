import type { FeatureLog } from '../model/feature-log';
import {
  type FuncExternType,
  type GlobalType,
  type Limits,
  type MemoryType,
  type TableType,
  type TagType,
  USUAL_PAGE_SIZE,
} from '../model/types';
import type { ByteReader } from './byte-reader';
import type { Draft } from './draft';
import { readRefType, readValType } from './read-val-type';

const HAS_MAX = 1;
/** Of a memory, or by the shared-everything-threads proposal of a table or a global. */
const SHARED = 2;
const MUTABLE = 1;
const ADDRESS_64 = 4;
const PAGE_SIZE = 8;

export function readFuncType(reader: ByteReader, draft: Draft): FuncExternType {
  const start = reader.at;
  const type = draft.types[reader.u32()];
  if (type === undefined) return reader.fail('unknown-type', start);
  return type.kind === 'func' ? type : reader.fail('not-a-func-type', start);
}

export function readTagType(reader: ByteReader, draft: Draft): TagType {
  // Both forms of exceptions have tags: which one is meant the instructions tell.
  draft.features.see('exception-tags', reader.at);
  if (reader.u8() !== 0) reader.fail('tag-attribute', reader.at - 1);
  const { typeIndex, type } = readFuncType(reader, draft);
  return { kind: 'tag', typeIndex, type };
}

export function readTableType(reader: ByteReader, features: FeatureLog): TableType {
  const element = readRefType(reader, features);
  const start = reader.at;
  const flags = reader.u8();
  if (flags > (HAS_MAX | SHARED | ADDRESS_64)) reader.fail('limits-flags', start);
  if ((flags & ADDRESS_64) !== 0) features.see('memory64', start);
  const address = (flags & ADDRESS_64) === 0 ? 'i32' : 'i64';
  const type: TableType = { kind: 'table', element, limits: readLimits(reader, flags), address };
  if ((flags & SHARED) === 0) return type;
  features.see('shared-everything-threads', start);
  return { ...type, shared: true };
}

export function readMemoryType(reader: ByteReader, features: FeatureLog): MemoryType {
  const start = reader.at;
  const flags = reader.u8();
  if (flags > (HAS_MAX | SHARED | ADDRESS_64 | PAGE_SIZE)) reader.fail('limits-flags', start);
  if ((flags & SHARED) !== 0) features.see('threads', start);
  if ((flags & ADDRESS_64) !== 0) features.see('memory64', start);
  if ((flags & PAGE_SIZE) !== 0) features.see('custom-page-sizes', start);
  return {
    kind: 'memory',
    limits: readLimits(reader, flags),
    shared: (flags & SHARED) !== 0,
    address: (flags & ADDRESS_64) === 0 ? 'i32' : 'i64',
    pageSize: (flags & PAGE_SIZE) === 0 ? USUAL_PAGE_SIZE : readPageSize(reader),
  };
}

export function readGlobalType(reader: ByteReader, features: FeatureLog): GlobalType {
  const valType = readValType(reader, features);
  const mutability = reader.u8();
  if (mutability > (MUTABLE | SHARED)) reader.fail('mutability', reader.at - 1);
  const type: GlobalType = { kind: 'global', valType, mutable: (mutability & MUTABLE) !== 0 };
  if ((mutability & SHARED) === 0) return type;
  features.see('shared-everything-threads', reader.at - 1);
  return { ...type, shared: true };
}

function readLimits(reader: ByteReader, flags: number): Limits {
  const min = reader.u64();
  return { min, max: (flags & HAS_MAX) === 0 ? null : reader.u64() };
}

// The custom-page-sizes proposal stores the size's logarithm.
function readPageSize(reader: ByteReader): number {
  const start = reader.at;
  const log = reader.u32();
  return log > 16 ? reader.fail('page-size', start) : 2 ** log;
}
