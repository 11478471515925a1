import type { ModuleFailure } from '../../wasm/outcome';
import type { WatItem, WatMatch, WatPosition, WatQuery, WatTarget } from '../../wasm/print/document';
import { createModuleEntries } from '../module-entries';
import type { ModuleKey } from '../module-store';
import type { Selection } from '../view-store';
import { type Folds, renumberedFolds, rowOfLine } from './folds';
import type { WatRow } from './rows';

/** What the text shall do next; a new object is a new request. */
export type ScrollRequest =
  | {
      readonly kind: 'show';
      readonly line: number;
      readonly align: 'nearest' | 'start' | 'third';
      /** What begins at the line, if that is why it is shown: it is looked up again in another text. */
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
  /** Where selecting began; null: nothing is selected. */
  readonly anchor: WatPosition | null;
  readonly folds: Folds;
  readonly search: WatSearch | null;
  /** The match that the person was led to. */
  readonly match: WatMatch | null;
  /** The line of which the stretch around a match is shown: it is cut before that. */
  readonly stretch: { readonly line: number; readonly row: WatRow } | null;
  /** The first line in view, as of the request to scroll that it was seen after. */
  readonly top: { readonly line: number; readonly after: ScrollRequest | null } | null;
  /** What that line belongs to; null until it is known. */
  readonly topItem: WatItem | null;
  readonly scroll: ScrollRequest | null;
  /** The app's selection, if it was made in the text: then the text need not move. */
  readonly selectedHere: Selection | null;
}

export const FIRST_VIEW: WatView = {
  cursor: { line: 0, column: 0 },
  anchor: null,
  folds: [],
  search: null,
  match: null,
  stretch: null,
  top: null,
  topItem: null,
  scroll: null,
  selectedHere: null,
};

const views = createModuleEntries<WatView>();
export const useWatViews = views.use;

export function viewOf(key: ModuleKey): WatView {
  return views.of(key) ?? FIRST_VIEW;
}

export function patchView(key: ModuleKey, change: Partial<WatView>): void {
  views.put(key, { ...viewOf(key), ...change });
}

type Show = Extract<ScrollRequest, { kind: 'show' }>;

/** The target that is to be shown and is not known to be in view yet: the first line in view is still that of before. */
export function pendingShow({ scroll, top }: WatView): (Show & { readonly target: WatTarget }) | null {
  if (scroll?.kind !== 'show' || scroll.target === null || top?.after === scroll) return null;
  return { ...scroll, target: scroll.target };
}

/** The same view of the same text when its lines have got other numbers. */
export function renumberedView(view: WatView, now: (line: number) => number): Partial<WatView> {
  const { cursor, anchor, match, stretch, top, topItem } = view;
  const folds = renumberedFolds(view.folds, now);
  const pending = pendingShow(view);
  return {
    cursor: { ...cursor, line: now(cursor.line) },
    anchor: anchor === null ? null : { ...anchor, line: now(anchor.line) },
    match: match === null ? null : { ...match, line: now(match.line) },
    stretch: stretch === null ? null : { ...stretch, line: now(stretch.line) },
    topItem: topItem === null ? null : { ...topItem, line: now(topItem.line) },
    folds,
    ...(pending === null ? top !== null && shiftedTo(view, folds, now(top.line)) : { scroll: { ...pending, line: now(pending.line) } }),
  };
}

/** The view with what was its first line still there, which is another line and stands among other folds now. */
export function shiftedTo(view: WatView, folds: Folds, line: number): Partial<WatView> {
  const { top } = view;
  if (top === null) return {};
  const rows = rowOfLine(folds, line) - rowOfLine(view.folds, top.line);
  if (rows === 0) return { top: { ...top, line } };
  const scroll = { kind: 'shift', rows } as const;
  return { top: { line, after: scroll }, scroll };
}
