import { ByteReader } from '../binary/byte-reader';

/** Many custom sections hold subsections as a module holds sections; unknown ones are skipped by their size. One that is cut off is read as far as it goes. */
export function readSubsections(reader: ByteReader, read: (id: number, subsection: ByteReader) => void): void {
  while (reader.left > 0) {
    const id = reader.u8();
    const size = reader.u32();
    const end = reader.at + size;
    read(id, new ByteReader(reader.bytes, reader.at, Math.min(end, reader.end)));
    if (end > reader.end) reader.fail('section-too-short');
    reader.at = end;
  }
}
