import type { ByteReader } from '../binary/byte-reader';
import { MalformedError } from '../binary/malformed-error';
import type { ComponentDraft } from './component-draft';
import { readComponentExports, readComponentImports } from './read-externs';
import { readCustomWords } from './read-own-words';
import {
  COMPONENT_EXPORT_SECTION,
  COMPONENT_IMPORT_SECTION,
  COMPONENT_SECTION,
  COMPONENT_SECTIONS,
  COMPONENT_START_SECTION,
  CORE_MODULE_SECTION,
} from './section-words';

/** These hold one thing, the others a vector. */
const WITHOUT_COUNT: ReadonlySet<number> = new Set([CORE_MODULE_SECTION, COMPONENT_SECTION, COMPONENT_START_SECTION]);

/** Lists a section of the outermost component and reads what it needs and offers. */
export function readOuterSection(reader: ByteReader, id: number, draft: ComponentDraft): void {
  const range = { start: reader.at, end: reader.end };
  if (id === 0) {
    const name = reader.lenientName();
    draft.sections.add({ id, name, custom: true, range, count: null, state: 'read', says: null });
    readCustomWords(name, reader, draft.words);
    return;
  }
  const count = WITHOUT_COUNT.has(id) || reader.left === 0 ? null : reader.u32();
  draft.sections.add({ id, name: COMPONENT_SECTIONS[id] ?? String(id), custom: false, range, count, state: 'read', says: null });
  reader.at = range.start;
  try {
    if (id === COMPONENT_IMPORT_SECTION) readComponentImports(reader, (extern) => draft.imports.add(extern));
    else if (id === COMPONENT_EXPORT_SECTION) readComponentExports(reader, (extern) => draft.exports.add(extern));
  } catch (error) {
    // A newer form of name or type: the component is read on behind the section.
    if (!(error instanceof MalformedError)) throw error;
    const section = COMPONENT_SECTIONS[id] ?? String(id);
    draft.notices.push({ code: 'component-section-unread', facts: { section, offset: error.offset } });
  }
}
