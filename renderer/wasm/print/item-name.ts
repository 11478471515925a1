import type { DecodedModule } from '../model/layout';
import type { WatItem } from './document';

/** The name section's name, or an import's or export's own. */
export function itemName(module: DecodedModule, kind: WatItem['kind'], index: number | null): string | null {
  if (kind === 'module') return module.summary.moduleName;
  if (index === null) return null;
  switch (kind) {
    case 'import':
      return module.imports[index]?.name ?? null;
    case 'export':
      return module.exports[index]?.name ?? null;
    case 'start':
    case 'other':
      return null;
    default:
      return module.layout.names.maps[kind].get(index) ?? null;
  }
}
