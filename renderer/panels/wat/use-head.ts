import { useEffect } from 'react';
import type { ModuleKey } from '../../state/module-store';
import { watItemAt } from '../../state/wat/queries';
import { patchView, useWatViews, viewOf } from '../../state/wat/view-store';
import type { WatDocument, WatItem } from '../../wasm/print/document';

/** What the first line in view belongs to, and what the cursor and the selection's beginning stand in; remembered, so that they are found again in another text. */
export function useHead(key: ModuleKey, document: WatDocument | null, topLine: number): WatItem | null {
  const head = useWatViews(({ views }) => views[key]?.head ?? null);
  const anchorLine = useWatViews(({ views }) => views[key]?.anchor?.line ?? null);
  const cursorLine = useWatViews(({ views }) => views[key]?.cursor.line ?? 0);
  useEffect(() => {
    if (document === null) return;
    let current = true;
    const after = viewOf(key).wish;
    void watItemAt(key, topLine).then((item) => current && item !== null && patchView(key, { head: { line: topLine, item, after } }));
    return () => {
      current = false;
    };
  }, [key, document, topLine]);
  useItemOf(key, document, cursorLine, 'cursorItem');
  useItemOf(key, document, anchorLine, 'anchorItem');
  return head === null ? null : head.item;
}

function useItemOf(key: ModuleKey, document: WatDocument | null, line: number | null, name: 'cursorItem' | 'anchorItem'): void {
  useEffect(() => {
    if (document === null || line === null) return;
    let current = true;
    void watItemAt(key, line).then((item) => current && patchView(key, { [name]: item }));
    return () => {
      current = false;
    };
  }, [key, document, line, name]);
}
