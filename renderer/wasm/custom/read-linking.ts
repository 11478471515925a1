import type { ByteReader } from '../binary/byte-reader';
import { type CustomSectionFacts, type LinkingFacts, SYMBOL_KINDS, type SymbolKind } from '../model/custom-facts';
import type { Section } from '../model/module';
import { readSubsections } from './read-subsections';

const SEGMENT_INFO = 5;
const INIT_FUNCS = 6;
const COMDAT_INFO = 7;
const SYMBOL_TABLE = 8;

/** Symbol flags: an undefined symbol bears its import's name unless it says that it has one of its own. */
const UNDEFINED = 0x10;
const EXPLICIT_NAME = 0x40;

/** https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md#linking-metadata-section */
export function readLinking(reader: ByteReader): LinkingFacts {
  const facts = {
    kind: 'linking' as const,
    version: reader.u32(),
    symbols: { func: 0, data: 0, global: 0, section: 0, tag: 0, table: 0 },
    segments: 0,
    initFuncs: 0,
    comdats: 0,
  };
  readSubsections(reader, (id, contents) => {
    if (id === SEGMENT_INFO) facts.segments = contents.count();
    else if (id === INIT_FUNCS) facts.initFuncs = contents.count();
    else if (id === COMDAT_INFO) facts.comdats = contents.count();
    else if (id === SYMBOL_TABLE) countSymbols(contents, facts.symbols);
  });
  return facts;
}

function countSymbols(reader: ByteReader, symbols: Record<SymbolKind, number>): void {
  const count = reader.count();
  for (let entry = 0; entry < count; entry++) {
    const kind = SYMBOL_KINDS[reader.u8()] ?? reader.fail('symbol-kind', reader.at - 1);
    const flags = reader.u32();
    symbols[kind]++;
    if (kind === 'data') {
      skipName(reader);
      if ((flags & UNDEFINED) === 0) for (let number = 0; number < 3; number++) reader.skipLeb();
    } else {
      reader.skipLeb();
      if (kind !== 'section' && ((flags & UNDEFINED) === 0 || (flags & EXPLICIT_NAME) !== 0)) skipName(reader);
    }
  }
}

function skipName(reader: ByteReader): void {
  reader.skip(reader.u32());
}

/** https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md#relocation-sections: names its target by its index among all sections. */
export function readReloc(reader: ByteReader, sections: readonly Section[]): CustomSectionFacts {
  const section = sections[reader.u32()]?.name ?? null;
  return { kind: 'reloc', section, entries: reader.count() };
}
