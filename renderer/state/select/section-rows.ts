import type { Section, Summary } from '../../wasm/module';

export interface SectionRow {
  /** Place in the module. */
  readonly place: number;
  readonly section: Section;
  readonly bytes: number;
  /** 0…1 of the whole module. */
  readonly share: number;
}

/** The sections as they lie in the module, with what they weigh. */
export function sectionRows({ sections, byteLength }: Summary): readonly SectionRow[] {
  return sections.map((section, place) => {
    const bytes = section.range.end - section.range.start;
    return { place, section, bytes, share: byteLength === 0 ? 0 : bytes / byteLength };
  });
}
