import type { ByteReader } from './byte-reader';
import { type Draft, reportFault } from './draft';
import { MalformedError } from './malformed-error';
import { SECTION_NAMES } from './section-ids';

export interface SectionHeader {
  readonly id: number;
  /** The spec's word, or the id of a section that it does not know. */
  readonly name: string;
  /** Byte offset of the id. */
  readonly offset: number;
  readonly bytes: Uint8Array;
  /** Of the contents: what the file has of them. */
  readonly start: number;
  readonly end: number;
  /** The file ends before the section does. */
  readonly cut: boolean;
}

/** The next section's id and size; the reader moves behind its contents. Null where no size leads on. */
export function readSectionHeader(file: ByteReader, draft: Draft): SectionHeader | null {
  const offset = file.at;
  const id = file.u8();
  const name = SECTION_NAMES[id] ?? String(id);
  const size = readSize(file, name, draft);
  if (size === null) return null;
  const start = file.at;
  const cut = size > file.left;
  if (cut) reportCut(file, name, size - file.left, draft);
  const end = cut ? file.end : start + size;
  file.at = end;
  return { id, name, offset, bytes: file.bytes, start, end, cut };
}

function readSize(file: ByteReader, section: string, draft: Draft): number | null {
  try {
    return file.u32();
  } catch (error) {
    if (!(error instanceof MalformedError)) throw error;
    const { reason, offset } = error;
    if (reason === 'unexpected-end') reportCut(file, section, 1, draft);
    else reportFault(draft, { code: 'malformed', facts: { offset, section, reason } });
    return null;
  }
}

function reportCut(file: ByteReader, section: string, missing: number, draft: Draft): void {
  reportFault(draft, { code: 'truncated', facts: { offset: file.end, section, missing, reason: 'unexpected-end' } });
}
