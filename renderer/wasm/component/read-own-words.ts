import { ByteReader } from '../binary/byte-reader';
import { MalformedError } from '../binary/malformed-error';
import { PREAMBLE_LENGTH } from '../check-preamble';
import type { ByteRange, Producer } from '../model/module';

/** What a module or a component says of itself in custom sections. */
export interface OwnWords {
  name: string | null;
  readonly producers: Producer[];
}

/** https://webassembly.github.io/spec/core/appendix/custom.html#module-name; a component's name section has the same first part. */
const NAME_SECTIONS: ReadonlySet<string> = new Set(['name', 'component-name']);
const OWN_NAME = 0;

/** Looks through a module's section headers for its name; what is broken in there is told when the module is opened. */
export function readOwnWords(bytes: Uint8Array, range: ByteRange): OwnWords {
  const words: OwnWords = { name: null, producers: [] };
  const reader = new ByteReader(bytes, Math.min(range.start + PREAMBLE_LENGTH, range.end), range.end);
  quietly(() => {
    while (reader.left > 0) {
      const id = reader.u8();
      const size = reader.u32();
      const end = Math.min(reader.at + size, reader.end);
      if (id === 0) {
        const custom = new ByteReader(bytes, reader.at, end);
        readCustomWords(custom.name(), custom, words);
      }
      reader.at = end;
    }
  });
  return words;
}

export function readCustomWords(name: string, reader: ByteReader, words: OwnWords): void {
  if (NAME_SECTIONS.has(name)) quietly(() => readName(reader, words));
  else if (name === 'producers') quietly(() => readProducers(reader, words.producers));
}

function readName(reader: ByteReader, words: OwnWords): void {
  if (reader.u8() !== OWN_NAME) return;
  reader.u32();
  words.name = reader.lenientName();
}

/** https://github.com/WebAssembly/tool-conventions/blob/main/ProducersSection.md */
function readProducers(reader: ByteReader, producers: Producer[]): void {
  const fields = reader.count();
  for (let index = 0; index < fields; index++) {
    const field = reader.lenientName();
    const values: { name: string; version: string }[] = [];
    producers.push({ field, values });
    const count = reader.count();
    for (let entry = 0; entry < count; entry++) values.push({ name: reader.lenientName(), version: reader.lenientName() });
  }
}

/** Custom sections stop nothing: what was read before the mistake stays. */
function quietly(read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof MalformedError)) throw error;
  }
}
