import type { ByteReader } from '../binary/byte-reader';
import type { CustomSectionFacts } from '../model/custom-facts';
import type { Section } from '../model/module';

/** https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md#relocation-sections: names its target by its index among all sections. */
export function readReloc(reader: ByteReader, sections: readonly Section[]): CustomSectionFacts {
  const section = sections[reader.u32()]?.name ?? null;
  return { kind: 'reloc', section, entries: reader.count() };
}
