import { ByteReader } from '../binary/byte-reader';
import type { Draft } from '../binary/draft';
import { MalformedError } from '../binary/malformed-error';
import type { Section } from '../model/module';
import { type Findings, readCustomSection, type Surroundings } from './read-custom-section';

/** Behind all others, because names may come before what they name. None of these may stop a module from being shown: each keeps what it could read. */
export function readCustomSections(bytes: Uint8Array, sections: readonly Section[], draft: Draft, findings: Findings): readonly Section[] {
  const { notices, types, funcs, tables, memories, globals, tags, elems, datas } = draft;
  const spaces = {
    ...{ type: types.length, func: funcs.length, table: tables.length, memory: memories.length },
    ...{ global: globals.length, tag: tags.length, elem: elems.length, data: datas.length },
  };
  const around: Surroundings = { sections, spaces, wanted: draft.firstRows === null ? null : shownFuncs(draft), notices };
  return sections.map((section) => (section.custom ? readOne(bytes, section, around, findings) : section));
}

/** Whose names a first look shows. */
function shownFuncs({ exports, start }: Draft): ReadonlySet<number> {
  const shown = new Set(start === null ? [] : [start]);
  for (const { type, itemIndex } of exports) if (type.kind === 'func') shown.add(itemIndex);
  return shown;
}

/** One that the file's end cuts off is read as far as it goes; the module's fault tells of that. */
function readOne(bytes: Uint8Array, section: Section, around: Surroundings, findings: Findings): Section {
  const reader = new ByteReader(bytes, section.range.start, section.range.end);
  const cut = section.state === 'broken';
  try {
    reader.skip(reader.u32());
    const says = readCustomSection(section.name, reader, around, findings);
    return says === null ? section : { ...section, state: cut ? 'broken' : 'read', says };
  } catch (error) {
    if (!(error instanceof MalformedError)) throw error;
    const facts = { section: section.name, offset: error.offset, reason: error.reason };
    if (!cut) around.notices.push({ code: 'custom-section-malformed', facts });
    return { ...section, state: 'broken' };
  }
}
