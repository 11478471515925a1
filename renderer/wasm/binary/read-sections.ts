import { PREAMBLE_LENGTH } from '../check-preamble';
import type { Section } from '../model/module';
import { ByteReader } from './byte-reader';
import { type Draft, reportFault } from './draft';
import { MOST_SECTIONS } from './engine-limits';
import { MalformedError } from './malformed-error';
import {
  readCodeSection,
  readFuncSection,
  readGlobalSection,
  readMemorySection,
  readStartSection,
  readTableSection,
  readTagSection,
} from './read-definition-sections';
import { readExportSection } from './read-export-section';
import { readImportSection } from './read-import-section';
import { readSectionHeader, type SectionHeader } from './read-section-header';
import { readDataCountSection, readDataSection, readElemSection } from './read-segment-sections';
import { readTypeSection } from './read-type-section';
import { CODE_SECTION, ELEM_SECTION, FILLS_INDEX_SPACE, HEAVY, SECTION_ORDER, WITHOUT_ENTRIES } from './section-ids';

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

/** Sections that are listed; a panel of more would not be read. */
const MOST_LISTED = 10_000;

interface Walk {
  /** The last section's rank in `SECTION_ORDER`. */
  rank: number;
  /** False behind a section that fills an index space and was not read to its end. */
  whole: boolean;
}

/**
 * Walks the sections and lets each reader fill the draft. The first fault stays in the draft and the walk goes on as long as sizes lead on:
 * contents are read as far as every index space before them is whole, so that no index ever means another item than the module's.
 */
export function readSections(bytes: Uint8Array, draft: Draft): Section[] {
  const sections: Section[] = [];
  const file = new ByteReader(bytes, PREAMBLE_LENGTH, bytes.length);
  const walk: Walk = { rank: 0, whole: true };
  let unlisted = 0;
  while (file.left > 0) {
    if (sections.length + unlisted === MOST_SECTIONS) {
      reportFault(draft, { code: 'malformed', facts: { offset: file.at, section: '', reason: 'entry-limit' } });
      break;
    }
    const header = readSectionHeader(file, draft);
    if (header === null) break;
    const section = header.id === 0 ? readCustomName(header, draft) : readKnown(header, draft, walk);
    if (sections.length < MOST_LISTED || (!section.custom && section.state !== 'unread')) sections.push(section);
    else unlisted++;
  }
  if (unlisted > 0) draft.notices.push({ code: 'sections-not-listed', facts: { count: unlisted } });
  return sections;
}

function readKnown(header: SectionHeader, draft: Draft, walk: Walk): Section {
  const { id, name, offset, start, end } = header;
  const rank = SECTION_ORDER[id];
  if (rank === undefined || rank <= walk.rank) {
    const reason = rank === undefined ? 'section-id' : 'section-order';
    reportFault(draft, { code: 'malformed', facts: { offset, section: name, reason } });
    if (FILLS_INDEX_SPACE.has(id)) walk.whole = false;
    return told(header, name, null, 'unread');
  }
  walk.rank = rank;
  if (!walk.whole) return told(header, name, null, 'unread');
  draft.entriesRead = 0;
  try {
    const count = readContents(new ByteReader(header.bytes, start, end), id, draft);
    return told(header, name, count, header.cut ? 'broken' : 'read');
  } catch (error) {
    reportFault(draft, faultOf(error, name));
    if (FILLS_INDEX_SPACE.has(id)) walk.whole = false;
    return told(header, name, WITHOUT_ENTRIES.has(id) ? null : draft.entriesRead, 'broken');
  }
}

function readContents(reader: ByteReader, id: number, draft: Draft): number | null {
  const count = draft.firstRows !== null && HEAVY.has(id) ? countEntries(reader, id, draft) : (READERS[id]?.(reader, draft) ?? null);
  if (reader.left > 0) reader.fail('section-size');
  return count;
}

/** Counts the entries of a section that is not loaded yet: the draft's lists get their length and no entry. */
function countEntries(reader: ByteReader, id: number, draft: Draft): number {
  const count = reader.count();
  if (id === ELEM_SECTION) draft.elems.length = count;
  else if (id === CODE_SECTION) draft.bodies.length = 2 * count;
  else draft.datas.length = count;
  reader.at = reader.end;
  return count;
}

function readCustomName(header: SectionHeader, draft: Draft): Section {
  const { bytes, start, end, cut } = header;
  try {
    return told(header, new ByteReader(bytes, start, end).name(), null, cut ? 'broken' : 'unread');
  } catch (error) {
    reportFault(draft, faultOf(error, 'custom'));
    return told(header, '', null, 'broken');
  }
}

/** Written out: for V8 spreading what they share takes longer than reading a small section. */
function told({ id, start, end }: SectionHeader, name: string, count: number | null, state: Section['state']): Section {
  return { id, name, custom: id === 0, range: { start, end }, count, state, says: null };
}

function faultOf(error: unknown, section: string) {
  if (!(error instanceof MalformedError)) throw error;
  // The file goes on, but the section does not.
  const reason = error.reason === 'unexpected-end' ? 'section-too-short' : error.reason;
  return { code: 'malformed', facts: { offset: error.offset, section, reason } } as const;
}
