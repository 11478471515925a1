import type { WatItem, WatTarget } from '../../wasm/print/document';
import type { OpenModule } from '../module-store';
import { selectionOfExport, selectionOfImport } from '../select/index-space';
import type { Selection } from '../view-store';

/** How to find an item again: by index in the same module, a func by its name in another one. */
export function targetOfItem({ kind, index, name }: WatItem, sameModule: boolean): WatTarget | null {
  switch (kind) {
    case 'func':
      if (name !== null && !sameModule) return { kind: 'name', name: `$${name}` };
      return index === null ? null : { kind: 'item', item: kind, index };
    case 'type':
    case 'table':
    case 'memory':
    case 'global':
    case 'tag':
    case 'import':
    case 'export':
    case 'elem':
    case 'data':
      return index === null ? null : { kind: 'item', item: kind, index };
    case 'module':
    case 'start':
    case 'other':
      return null;
    default:
      return kind satisfies never;
  }
}

export function holdsLine({ line: first, lineCount }: WatItem, line: number): boolean {
  return first <= line && line < first + lineCount;
}

/** What is selected when a person points at an item of the text; null for what no other panel shows. */
export function selectionOfItem({ imports, exports }: OpenModule, { kind, index }: WatItem): Selection | null {
  if (index === null) return null;
  switch (kind) {
    case 'func':
    case 'table':
    case 'memory':
    case 'global':
    case 'tag':
      return { kind, index };
    case 'import':
      return selectionOfImport(imports, index);
    case 'export': {
      const entry = exports[index];
      return entry === undefined ? null : selectionOfExport(entry);
    }
    case 'start':
      return { kind: 'func', index };
    case 'module':
    case 'type':
    case 'elem':
    case 'data':
    case 'other':
      return null;
    default:
      return kind satisfies never;
  }
}
