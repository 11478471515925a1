import type { ByteReader } from './byte-reader';
import type { Draft } from './draft';
import { readEntries } from './read-entries';
import { skipExpr } from './read-expr';
import { readFuncType, readGlobalType, readMemoryType, readTableType, readTagType } from './read-extern-type';

const TABLE_WITH_INIT = 0x40;

export function readFuncSection(reader: ByteReader, draft: Draft): number {
  return readEntries(reader, draft, draft.entries.func, () => {
    draft.funcs.push(readFuncType(reader, draft));
  });
}

export function readTableSection(reader: ByteReader, draft: Draft): number {
  const count = readEntries(reader, draft, draft.entries.table, () => {
    const withInit = reader.peek() === TABLE_WITH_INIT;
    if (withInit) {
      draft.features.see('function-references', reader.at);
      reader.skip(1);
      if (reader.u8() !== 0) reader.fail('table-form', reader.at - 1);
    }
    const type = readTableType(reader, draft.features);
    if (withInit) skipExpr(reader, draft);
    draft.tables.push(type);
  });
  if (draft.tables.length > 1) draft.features.see('reference-types', reader.at);
  return count;
}

export function readMemorySection(reader: ByteReader, draft: Draft): number {
  const count = readEntries(reader, draft, draft.entries.memory, () => {
    draft.memories.push(readMemoryType(reader, draft.features));
  });
  if (draft.memories.length > 1) draft.features.see('multi-memory', reader.at);
  return count;
}

export function readTagSection(reader: ByteReader, draft: Draft): number {
  return readEntries(reader, draft, draft.entries.tag, () => {
    draft.tags.push(readTagType(reader, draft));
  });
}

export function readGlobalSection(reader: ByteReader, draft: Draft): number {
  return readEntries(reader, draft, draft.entries.global, () => {
    const type = readGlobalType(reader, draft.features);
    skipExpr(reader, draft);
    draft.globals.push(type);
  });
}

export function readStartSection(reader: ByteReader, draft: Draft): null {
  const start = reader.at;
  const index = reader.u32();
  if (index >= draft.funcs.length) reader.fail('unknown-item', start);
  draft.start = index;
  return null;
}

/** Only where each code entry lies; what is in it is another's work. A body that is cut off ends where the section does. */
export function readCodeSection(reader: ByteReader, draft: Draft): number {
  const start = reader.at;
  const defined = draft.funcs.length - draft.importedFuncs;
  const count = readEntries(reader, draft, null, () => {
    const size = reader.u32();
    if (draft.bodies.length < 2 * defined) draft.bodies.push(reader.at, Math.min(reader.at + size, reader.end));
    reader.skip(size);
  });
  if (count !== defined) reader.fail('func-and-code-count', start);
  return count;
}
