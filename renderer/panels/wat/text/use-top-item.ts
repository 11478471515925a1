import { useEffect } from 'react';
import type { ModuleKey } from '../../../state/module-store';
import { watItemAt } from '../../../state/wat/queries';
import { patchView, useWatViews, viewOf } from '../../../state/wat/view-store';
import type { WatDocument, WatItem } from '../../../wasm/print/document';

/** Remembers the first line in view, and the item that it belongs to, which is returned. */
export function useTopItem(key: ModuleKey, document: WatDocument | null, topLine: number): WatItem | null {
  const item = useWatViews((views) => views[key]?.topItem ?? null);
  useEffect(() => {
    if (document === null) return;
    let current = true;
    patchView(key, { top: { line: topLine, after: viewOf(key).scroll } });
    void watItemAt(key, topLine).then((topItem) => current && topItem !== null && patchView(key, { topItem }));
    return () => {
      current = false;
    };
  }, [key, document, topLine]);
  return item;
}
