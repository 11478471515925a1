import type { Section } from '../module';
import { ByteReader } from './byte-reader';
import type { Draft } from './draft';
import { MalformedError } from './malformed-error';
import { readCodeSection } from './read-code-section';
import { type CustomFacts, readCustomSection } from './read-custom-section';
import {
  readFuncSection,
  readGlobalSection,
  readMemorySection,
  readStartSection,
  readTableSection,
  readTagSection,
} from './read-definition-sections';
import { readExportSection } from './read-export-section';
import { readImportSection } from './read-import-section';
import { readDataCountSection, readDataSection, readElemSection } from './read-segment-sections';
import { readTypeSection } from './read-type-section';
import { SECTION_NAMES, SECTION_ORDER } from './section-ids';

const READERS: readonly ((reader: ByteReader, draft: Draft) => number | null)[] = [
  () => null,
  readTypeSection,
  readImportSection,
  readFuncSection,
  readTableSection,
  readMemorySection,
  readGlobalSection,
  readExportSection,
  readStartSection,
  readElemSection,
  readCodeSection,
  readDataSection,
  readDataCountSection,
  readTagSection,
];

/** Thrown when the file ends before a section does. */
export class TruncatedError extends Error {
  readonly section: string;
  readonly offset: number;
  readonly missing: number;

  constructor(section: string, offset: number, missing: number) {
    super(`${section} misses ${missing} bytes`);
    this.section = section;
    this.offset = offset;
    this.missing = missing;
  }
}

/** Where the walk stands, for a failure's facts. */
export interface Walk {
  section: string;
}

/** Walks the sections in order and lets each reader fill the draft. */
export function readSections(file: ByteReader, draft: Draft, custom: CustomFacts, walk: Walk): Section[] {
  const sections: Section[] = [];
  const afterwards: (() => void)[] = [];
  let place = 0;
  while (file.left > 0) {
    const header = file.at;
    const id = file.u8();
    const spokenName = SECTION_NAMES[id] ?? String(id);
    walk.section = spokenName;
    if (id >= SECTION_NAMES.length) file.fail('section-id', header);
    const start = readSize(file, spokenName, header);
    const reader = new ByteReader(file.bytes, start.at, start.at + start.size);
    file.at = reader.end;
    const range = { start: reader.at, end: reader.end };
    if (id === 0) {
      const name = reader.name();
      sections.push({ id, name, custom: true, range, count: null });
      afterwards.push(() => readCustomSection(name, reader, custom, draft.notices));
      continue;
    }
    const order = SECTION_ORDER[id] ?? 0;
    if (order <= place) file.fail('section-order', header);
    place = order;
    const count = readContents(id, reader, draft);
    if (reader.left > 0) reader.fail('section-size');
    sections.push({ id, name: spokenName, custom: false, range, count });
  }
  // Names may come before what they name.
  for (const read of afterwards) read();
  return sections;
}

function readSize(file: ByteReader, section: string, header: number): { readonly at: number; readonly size: number } {
  try {
    const size = file.u32();
    if (size > file.left) throw new TruncatedError(section, header, size - file.left);
    return { at: file.at, size };
  } catch (error) {
    if (error instanceof MalformedError && error.reason === 'unexpected-end') throw new TruncatedError(section, header, 1);
    throw error;
  }
}

function readContents(id: number, reader: ByteReader, draft: Draft): number | null {
  try {
    return READERS[id]?.(reader, draft) ?? null;
  } catch (error) {
    // The file goes on, but the section does not.
    if (error instanceof MalformedError && error.reason === 'unexpected-end') reader.fail('section-too-short', error.offset);
    throw error;
  }
}
