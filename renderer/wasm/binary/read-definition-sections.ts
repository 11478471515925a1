import type { ByteReader } from './byte-reader';
import type { Draft } from './draft';
import { skipExpr } from './read-expr';
import { readFuncType, readGlobalType, readMemoryType, readTableType, readTagType } from './read-extern-type';

const TABLE_WITH_INIT = 0x40;

export function readFuncSection(reader: ByteReader, draft: Draft): number {
  const count = reader.count();
  for (let entry = 0; entry < count; entry++) draft.funcs.push(readFuncType(reader, draft));
  draft.definedFuncs = count;
  return count;
}

export function readTableSection(reader: ByteReader, draft: Draft): number {
  const count = reader.count();
  for (let entry = 0; entry < count; entry++) {
    const withInit = reader.peek() === TABLE_WITH_INIT;
    if (withInit) {
      draft.features.see('function-references', reader.at);
      reader.skip(2);
    }
    draft.tables.push(readTableType(reader, draft.features));
    if (withInit) skipExpr(reader, draft);
  }
  if (draft.tables.length > 1) draft.features.see('reference-types', reader.at);
  return count;
}

export function readMemorySection(reader: ByteReader, draft: Draft): number {
  const count = reader.count();
  for (let entry = 0; entry < count; entry++) draft.memories.push(readMemoryType(reader, draft.features));
  if (draft.memories.length > 1) draft.features.see('multi-memory', reader.at);
  return count;
}

export function readTagSection(reader: ByteReader, draft: Draft): number {
  const count = reader.count();
  for (let entry = 0; entry < count; entry++) draft.tags.push(readTagType(reader, draft));
  return count;
}

export function readGlobalSection(reader: ByteReader, draft: Draft): number {
  const count = reader.count();
  for (let entry = 0; entry < count; entry++) {
    draft.globals.push(readGlobalType(reader, draft.features));
    skipExpr(reader, draft);
  }
  return count;
}

export function readStartSection(reader: ByteReader, draft: Draft): null {
  const start = reader.at;
  const index = reader.u32();
  if (index >= draft.funcs.length) reader.fail('unknown-item', start);
  draft.start = index;
  return null;
}
