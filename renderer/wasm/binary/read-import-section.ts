import type { ExternType } from '../types';
import type { ByteReader } from './byte-reader';
import type { Draft } from './draft';
import { readFuncType, readGlobalType, readMemoryType, readTableType, readTagType } from './read-extern-type';

const COMPACT_NAMES = 0x7f;
const COMPACT_TYPE = 0x7e;

/** https://webassembly.github.io/spec/core/binary/modules.html#import-section, with the compact forms that share one module name (or type) among many. */
export function readImportSection(reader: ByteReader, draft: Draft): number {
  const count = reader.count();
  for (let entry = 0; entry < count; entry++) {
    const moduleName = reader.name();
    const name = reader.name();
    const compact = name === '' ? reader.peek() : -1;
    if (compact === COMPACT_NAMES) readNames(reader, draft, moduleName, null);
    else if (compact === COMPACT_TYPE) readNames(reader, draft, moduleName, reader.at + 1);
    else addImport(draft, moduleName, name, readExternType(reader, draft), reader.at);
  }
  return count;
}

function readNames(reader: ByteReader, draft: Draft, moduleName: string, typeAt: number | null): void {
  draft.features.see('compact-imports', reader.at);
  reader.at++;
  const shared = typeAt === null ? null : readExternType(reader, draft);
  const count = reader.count();
  for (let index = 0; index < count; index++) {
    const name = reader.name();
    addImport(draft, moduleName, name, shared ?? readExternType(reader, draft), reader.at);
  }
}

function readExternType(reader: ByteReader, draft: Draft): ExternType {
  const kind = reader.u8();
  switch (kind) {
    case 0:
      return readFuncType(reader, draft);
    case 1:
      return readTableType(reader, draft.features);
    case 2:
      return readMemoryType(reader, draft.features);
    case 3:
      return readGlobalType(reader, draft.features);
    case 4:
      return readTagType(reader, draft);
    default:
      return reader.fail('extern-kind', reader.at - 1);
  }
}

function addImport(draft: Draft, moduleName: string, name: string, type: ExternType, offset: number): void {
  draft.imports.push({ index: draft.imports.length, moduleName, name, type });
  switch (type.kind) {
    case 'func':
      draft.funcs.push(type);
      draft.importedFuncs++;
      return;
    case 'table':
      draft.tables.push(type);
      return;
    case 'memory':
      draft.memories.push(type);
      return;
    case 'global':
      if (type.mutable) draft.features.see('mutable-globals', offset);
      draft.globals.push(type);
      return;
    case 'tag':
      draft.tags.push(type);
      return;
    default:
      return type satisfies never;
  }
}
