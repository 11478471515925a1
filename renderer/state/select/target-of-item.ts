import type { WatItem, WatTarget } from '../../wasm/print/document';

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
