import { useEffect, useRef, useState } from 'react';
import type { ModuleKey } from '../../../state/module-store';
import { type Selection, useView } from '../../../state/view-store';
import { goToTarget } from '../../../state/wat/cursor';
import { watItemAt, watLineOf } from '../../../state/wat/queries';
import type { WatDocument, WatItem } from '../../../wasm/print/document';

/**
 * The item that is selected in the whole app, as the text has it. A selection made elsewhere scrolls the text to its item, once;
 * one made in the text does not, since its item is in view.
 */
export function useSelectedItem(key: ModuleKey, document: WatDocument | null, selectedHere: Selection | null): WatItem | null {
  const selection = useView((view) => view.selection);
  const [item, setItem] = useState<WatItem | null>(null);
  const shown = useRef<Selection | null>(null);
  useEffect(() => {
    let current = true;
    const find = async () => {
      if (document === null || selection === null) return null;
      const target = { kind: 'item', item: selection.kind, index: selection.index } as const;
      const isNews = shown.current !== selection && selectedHere !== selection;
      shown.current = selection;
      const line = isNews ? await goToTarget(key, target) : await watLineOf(key, target);
      return line === null ? null : watItemAt(key, line);
    };
    void find().then((found) => current && setItem(found));
    return () => {
      current = false;
    };
  }, [key, document, selection, selectedHere]);
  return item;
}
