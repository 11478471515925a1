import { useShallow } from 'zustand/shallow';
import type { ModuleKey } from '../../state/module-store';
import { FIRST_VIEW, useWatViews, type WatView } from '../../state/wat/view-store';

/** What the text is drawn by: not how far a search is, which changes often. */
export type TextView = Pick<WatView, 'cursor' | 'anchor' | 'folds' | 'match' | 'wish' | 'selectedHere'>;

export function useTextView(key: ModuleKey): TextView {
  return useWatViews(
    useShallow(({ views }) => {
      const { cursor, anchor, folds, match, wish, selectedHere } = views[key] ?? FIRST_VIEW;
      return { cursor, anchor, folds, match, wish, selectedHere };
    }),
  );
}
