import { useEffect, useState } from 'react';
import type { ModuleKey } from '../../state/module-store';
import { watItemAt, watLineOf } from '../../state/printing';
import type { Selection } from '../../state/view-store';
import type { WatDocument, WatItem } from '../../wasm/print/document';

/** The selected item as it stands in the text, or null. */
export function useSelectedLines(key: ModuleKey, document: WatDocument | null, selection: Selection | null): WatItem | null {
  const [item, setItem] = useState<WatItem | null>(null);
  useEffect(() => {
    let current = true;
    const find = async () => {
      if (document === null || selection === null) return null;
      const line = await watLineOf(key, { kind: 'item', item: selection.kind, index: selection.index });
      return line === null ? null : watItemAt(key, line);
    };
    void find().then((found) => current && setItem(found));
    return () => {
      current = false;
    };
  }, [key, document, selection]);
  return item;
}
