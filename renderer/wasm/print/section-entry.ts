import type { DecodedModule } from '../model/layout';
import type { WatItem } from './document';

type Kind = WatItem['kind'];

/** An entry of a section: an import, an export, a definition. */
export interface SectionEntry {
  readonly kind: Kind;
  /** Its number among the section's entries, from 0; of a func it is the defined index. */
  readonly entry: number;
}

/** Index in the index space of the kind, imports first; null for what has none. */
export function indexOfEntry(module: DecodedModule, kind: Kind, entry: number): number | null {
  if (kind === 'module' || kind === 'other' || kind === 'start') return null;
  return importedOf(module, kind) + entry;
}

/** Where an item is written: in its own section, or in the import section. */
export function entryOfItem(module: DecodedModule, kind: Kind, index: number): SectionEntry | null {
  const imported = importedOf(module, kind);
  if (index >= imported) return { kind, entry: index - imported };
  let left = index;
  for (const [entry, item] of module.imports.entries()) if (item.type.kind === kind && left-- === 0) return { kind: 'import', entry };
  return null;
}

function importedOf({ layout }: DecodedModule, kind: Kind): number {
  switch (kind) {
    case 'func':
      return layout.importedFuncs;
    case 'table':
      return layout.tables.length - layout.entries.table.length;
    case 'memory':
      return layout.memories.length - layout.entries.memory.length;
    case 'global':
      return layout.globals.length - layout.entries.global.length;
    case 'tag':
      return layout.tags.length - layout.entries.tag.length;
    default:
      return 0;
  }
}
