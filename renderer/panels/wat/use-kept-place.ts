import { useEffect, useRef } from 'react';
import type { ModuleKey } from '../../state/module-store';
import { watItemAt, watLineOf } from '../../state/printing';
import type { WatDocument, WatItem, WatTarget } from '../../wasm/print/document';

interface Anchor {
  readonly item: WatItem;
  /** Lines below the item's first. */
  readonly below: number;
}

/** After a rebuild the item that stood at the top stands there again, wherever its lines went. */
export function useKeptPlace(key: ModuleKey, document: WatDocument | null, topLine: number, show: (line: number) => void): void {
  const anchor = useRef<Anchor | null>(null);
  const printed = useRef(document);

  useEffect(() => {
    if (document === null) return;
    let current = true;
    if (printed.current !== document) {
      const kept = printed.current === null ? null : anchor.current;
      printed.current = document;
      const target = kept === null || topLine === 0 ? null : targetOf(kept.item);
      if (kept !== null && target !== null) {
        void watLineOf(key, target).then((line) => current && line !== null && show(line + kept.below));
        return () => {
          current = false;
        };
      }
    }
    void watItemAt(key, topLine).then((item) => {
      if (current) anchor.current = item === null ? null : { item, below: topLine - item.line };
    });
    return () => {
      current = false;
    };
  }, [key, document, topLine, show]);
}

function targetOf({ kind, index, name }: WatItem): WatTarget | null {
  switch (kind) {
    case 'func':
      if (name !== null) return { kind: 'name', name: `$${name}` };
      return index === null ? null : { kind: 'item', item: kind, index };
    case 'table':
    case 'memory':
    case 'global':
    case 'tag':
    case 'import':
    case 'export':
      return index === null ? null : { kind: 'item', item: kind, index };
    default:
      return null;
  }
}
