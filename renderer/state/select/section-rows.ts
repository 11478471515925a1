import type { Section, Summary } from '../../wasm/model/module';

export interface SectionRow {
  /** Among the module's sections. */
  readonly index: number;
  readonly section: Section;
  readonly bytes: number;
  /** 0…1 of the whole module. */
  readonly share: number;
}

/** The sections as they lie in the module, with what they weigh. */
export function sectionRows({ sections, byteLength }: Pick<Summary, 'sections' | 'byteLength'>): readonly SectionRow[] {
  return sections.map((section, index) => {
    const bytes = section.range.end - section.range.start;
    return { index, section, bytes, share: byteLength === 0 ? 0 : bytes / byteLength };
  });
}

/** How much of the module is DWARF. */
export function debugInfo(sections: readonly Section[]): { readonly count: number; readonly bytes: number } {
  const sizes = sections.flatMap(({ says }) => (says?.kind === 'dwarf' ? [says.bytes] : []));
  return { count: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
