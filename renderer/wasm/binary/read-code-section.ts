import type { ByteReader } from './byte-reader';
import type { Draft } from './draft';

/** Only where each code entry lies; what is in it is another's work. */
export function readCodeSection(reader: ByteReader, draft: Draft): number {
  const start = reader.at;
  const count = reader.count();
  if (count !== draft.definedFuncs) reader.fail('func-and-code-count', start);
  for (let entry = 0; entry < count; entry++) {
    const size = reader.u32();
    draft.bodies.push(reader.at, reader.at + size);
    reader.skip(size);
  }
  return count;
}
