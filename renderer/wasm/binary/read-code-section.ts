import type { ByteReader } from './byte-reader';
import type { Draft } from './draft';
import { readEntries } from './read-entries';

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
