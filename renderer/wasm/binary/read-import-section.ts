import type { ExternType } from '../model/types';
import type { ByteReader } from './byte-reader';
import type { Draft } from './draft';
import { MOST_ENTRIES } from './engine-limits';
import { readEntries } from './read-entries';
import { readFuncType, readGlobalType, readMemoryType, readTableType, readTagType } from './read-extern-type';

const COMPACT_NAMES = 0x7f;
const COMPACT_TYPE = 0x7e;
const EXACT_FUNC = 0x20;

/** https://webassembly.github.io/spec/core/binary/modules.html#import-section, with the compact forms that share one module name (or type) among many. */
export function readImportSection(reader: ByteReader, draft: Draft): number {
  return readEntries(reader, draft, null, () => {
    const start = reader.at;
    const moduleName = reader.name();
    const name = reader.name();
    const compact = name === '' ? reader.peek() : -1;
    if (compact === COMPACT_NAMES || compact === COMPACT_TYPE) readCompact(reader, draft, moduleName);
    else addImport(reader, draft, { moduleName, name, type: readExternType(reader, draft), start });
  });
}

/** https://github.com/WebAssembly/compact-import-section */
function readCompact(reader: ByteReader, draft: Draft, moduleName: string): void {
  draft.features.see('compact-imports', reader.at);
  const shared = reader.u8() === COMPACT_TYPE ? readExternType(reader, draft) : null;
  const count = reader.count();
  for (let index = 0; index < count; index++) {
    const start = reader.at;
    const name = reader.name();
    addImport(reader, draft, { moduleName, name, type: shared ?? readExternType(reader, draft), start });
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
    case EXACT_FUNC:
      draft.features.see('custom-descriptors', reader.at - 1);
      return { ...readFuncType(reader, draft), exact: true };
    default:
      return reader.fail('extern-kind', reader.at - 1);
  }
}

interface NewImport {
  readonly moduleName: string;
  readonly name: string;
  readonly type: ExternType;
  readonly start: number;
}

function addImport(reader: ByteReader, draft: Draft, { moduleName, name, type, start }: NewImport): void {
  const index = draft.imports.length;
  if (index === MOST_ENTRIES) reader.fail('entry-limit', start);
  draft.entries.import.push(start);
  draft.imports.push({ index, moduleName, name, type });
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
      if (type.mutable) draft.features.see('mutable-globals', start);
      draft.globals.push(type);
      return;
    case 'tag':
      draft.tags.push(type);
      return;
    default:
      return type satisfies never;
  }
}
