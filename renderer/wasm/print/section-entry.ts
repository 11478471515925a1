import type { DecodedModule } from '../model/layout';
import type { WatItem } from './document';

type Kind = WatItem['kind'];

export interface ItemPlace {
  readonly kind: Kind;
  /** Among the entries of the kind's section. */
  readonly place: number;
}

/** Index in the index space of the kind, imports first; null for what has none. */
export function indexOfPlace(module: DecodedModule, kind: Kind, place: number): number | null {
  if (kind === 'module' || kind === 'other' || kind === 'start') return null;
  return importedOf(module, kind) + place;
}

/** Where an item is written: in its own section, or in the import section. */
export function placeOfItem(module: DecodedModule, kind: Kind, index: number): ItemPlace | null {
  const imported = importedOf(module, kind);
  if (index >= imported) return { kind, place: index - imported };
  let left = index;
  for (const [place, item] of module.imports.entries()) if (item.type.kind === kind && left-- === 0) return { kind: 'import', place };
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
