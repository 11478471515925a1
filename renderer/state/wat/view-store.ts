import { create } from 'zustand';
import type { ModuleFailure } from '../../wasm/outcome';
import type { WatItem, WatMatch, WatPosition, WatQuery, WatTarget } from '../../wasm/print/document';
import type { ModuleKey } from '../module-store';
import type { Selection } from '../view-store';
import type { Folds } from './folds';

/** What the text shall do next; a new object is a new request. */
export type ScrollRequest =
  | {
      readonly kind: 'show';
      readonly line: number;
      readonly align: 'nearest' | 'start' | 'third';
      /** What begins at the line, if that is why it is shown: it is looked up again when the lines get other numbers. */
      readonly target: WatTarget | null;
    }
  /** By rows, because the lines above have become more or fewer: what is read stays where it is. */
  | { readonly kind: 'shift'; readonly rows: number };

export interface WatSearch {
  readonly query: WatQuery;
  readonly count: number;
  /** Share of the text that was looked at, 0…1. */
  readonly done: number;
  readonly phase: 'running' | 'complete' | 'stopped' | 'failed';
  readonly failure: ModuleFailure | null;
}

/** How a person looks at a module's text. Lines are those of the document that is shown. */
export interface WatView {
  readonly cursor: WatPosition;
  /** What the cursor is in, or null when that is not known yet. */
  readonly cursorItem: WatItem | null;
  /** Where selecting began; null: nothing is selected. */
  readonly anchor: WatPosition | null;
  /** What that is in, or null when that is not known yet. */
  readonly anchorItem: WatItem | null;
  readonly folds: Folds;
  readonly search: WatSearch | null;
  /** The match that the cursor was moved to. */
  readonly match: WatMatch | null;
  /** The first line in view and what it belongs to, as of the scroll request that it was looked up after. */
  readonly head: { readonly line: number; readonly item: WatItem; readonly after: ScrollRequest | null } | null;
  readonly scroll: ScrollRequest | null;
  /** The app's selection, if it was made in the text: then the text need not move. */
  readonly selectedHere: Selection | null;
}

export const FIRST_VIEW: WatView = {
  cursor: { line: 0, column: 0 },
  cursorItem: null,
  anchor: null,
  anchorItem: null,
  folds: [],
  search: null,
  match: null,
  head: null,
  scroll: null,
  selectedHere: null,
};

export const useWatViews = create<{ readonly views: Readonly<Record<ModuleKey, WatView>> }>(() => ({ views: {} }));

export function viewOf(key: ModuleKey): WatView {
  return useWatViews.getState().views[key] ?? FIRST_VIEW;
}

export function patchView(key: ModuleKey, change: Partial<WatView>): void {
  useWatViews.setState(({ views }) => ({ views: { ...views, [key]: { ...(views[key] ?? FIRST_VIEW), ...change } } }));
}

export function dropView(key: ModuleKey): void {
  useWatViews.setState(({ views: { [key]: _, ...views } }) => ({ views }));
}
