import type { WatItem } from '../../wasm/print/document';
import type { OpenModule } from '../module-store';
import type { Selection } from '../view-store';
import { selectionOfExport, selectionOfImport } from './index-space';

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
