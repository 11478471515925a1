import { useEffect } from 'react';
import type { ModuleKey } from '../../../state/module-store';
import { watItemAt } from '../../../state/wat/queries';
import { patchView, useWatViews, viewOf } from '../../../state/wat/view-store';
import type { WatDocument, WatItem } from '../../../wasm/print/document';

/**
 * Looks up the item of the first line in view, of the cursor's line and of the line where the selection begins, and remembers them in the view,
 * so that all three are found again when another text takes the place of this one. Returns the first of them.
 */
export function useItemsInView(key: ModuleKey, document: WatDocument | null, topLine: number): WatItem | null {
  const head = useWatViews(({ views }) => views[key]?.head ?? null);
  const anchorLine = useWatViews(({ views }) => views[key]?.anchor?.line ?? null);
  const cursorLine = useWatViews(({ views }) => views[key]?.cursor.line ?? 0);
  useEffect(() => {
    if (document === null) return;
    let current = true;
    const after = viewOf(key).scroll;
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
