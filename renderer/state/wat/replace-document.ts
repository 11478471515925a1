import type { WatItem, WatPosition, WatTarget } from '../../wasm/print/document';
import type { ModuleKey } from '../module-store';
import { patchWat, useWats, type WatState } from './document-store';
import { type Fold, type Folds, rowOfLine } from './folds';
import { targetOfItem } from './items';
import { dropLines, fillLines } from './lines';
import { holdSession, sessionOf, type WatSession } from './sessions';
import { patchView, type ScrollRequest, viewOf, type WatView } from './view-store';

/** Lines that are fetched before another text is shown: more than a screen. */
const FIRST_LINES = 96;

/**
 * Shows another document in the stead of the one that is shown. What was read stays where it is: the first line in view, the cursor and the folds
 * are looked up by the items that they stand in, and the new lines are there before the old ones go.
 */
export async function adopt(key: ModuleKey, session: WatSession, change: Partial<WatState>): Promise<void> {
  const before = sessionOf(key);
  holdSession(key, session);
  const shown = useWats.getState().wats[key]?.document ?? null;
  if (shown === null) return show(key, session, change, null);
  const view = viewOf(key);
  const moved = await move(key, session, view, { module: before?.revision === session.revision, text: before?.text === session.text });
  if (moved === null) return;
  const now = sessionOf(key);
  if (now === null || now.text !== session.text) return;
  dropLines(key);
  if (moved.top !== null) {
    const lines = await now.client.ask({ kind: 'lines', from: Math.max(0, moved.top - 8), count: FIRST_LINES });
    // A document that these lines sharpened is asked for its lines again: nothing is shown of the one before.
    if (lines.ok && lines.value.document !== null) holdSession(key, { ...now, document: lines.value.document });
    const last = sessionOf(key);
    if (last === null || last.text !== session.text) return;
    if (lines.ok) fillLines(key, last.document, lines.value);
    return show(key, last, change, moved);
  }
  show(key, now, change, moved);
}

function show(key: ModuleKey, { document }: WatSession, change: Partial<WatState>, moved: Moved | null): void {
  const wat = useWats.getState().wats[key];
  if (wat === undefined) return;
  if (moved !== null) patchView(key, stillWanted(moved, viewOf(key)));
  patchWat(key, { ...wat, ...change, document });
}

interface Moved {
  /** First line in view. */
  readonly top: number | null;
  /** The view that was moved. */
  readonly from: WatView;
  readonly view: Partial<WatView>;
}

/** Who went elsewhere while this was looked up was led there by the new numbers already: only the way there is gone once more, in the new document. */
function stillWanted({ from, view }: Moved, now: WatView): Partial<WatView> {
  if (now.scroll === from.scroll && now.cursor === from.cursor) return view;
  const { folds } = view;
  return { ...(folds === undefined ? {} : { folds }), ...(now.scroll?.kind === 'show' ? { scroll: { ...now.scroll } } : {}) };
}

/** What was gone to lately and is not known to be in view yet: the first line in view is still told of the place before. */
function aimOf({ scroll, head }: WatView): WatTarget | null {
  return scroll?.kind === 'show' && head?.after !== scroll ? scroll.target : null;
}

/** Whether what is shown next is of the same module, and only the same text with other numbers. */
interface Same {
  readonly module: boolean;
  readonly text: boolean;
}

async function move(key: ModuleKey, session: WatSession, view: WatView, same: Same): Promise<Moved | null> {
  const place = (item: WatItem | null, line: number) => lineNow(key, session, item, line, same.module);
  const aim = aimOf(view);
  const aimed = aim === null ? null : await lineOfTarget(key, session, aim);
  const top = aimed ?? (view.head === null ? null : await place(view.head.item, view.head.line));
  const cursorLine = aimed ?? (await place(view.cursorItem, view.cursor.line));
  const anchor = await anchorNow(view, cursorLine, same, place);
  const folds: Fold[] = [];
  for (const fold of view.folds) {
    const from = await place(fold.item, fold.from);
    const end = await session.client.ask({ kind: 'fold-end', line: from });
    if (end.ok && end.value !== null && from >= (folds.at(-1)?.end ?? 0)) folds.push({ ...fold, from, end: end.value });
  }
  if (sessionOf(key)?.text !== session.text) return null;
  return {
    top,
    from: view,
    view: {
      cursor: { ...view.cursor, line: cursorLine },
      anchor,
      folds: folds satisfies Folds,
      match: null,
      ...(aimed === null ? shifted(view, top, folds) : { scroll: aimedAt(view, aimed) }),
    },
  };
}

/** What is selected stays so under new numbers; of another text's columns nothing is known. */
async function anchorNow(
  { anchor, anchorItem, cursor }: WatView,
  cursorLine: number,
  { text }: Same,
  place: (item: WatItem, line: number) => Promise<number>,
): Promise<WatPosition | null> {
  if (anchor !== null && anchorItem !== null && text) return { ...anchor, line: await place(anchorItem, anchor.line) };
  return cursorLine === cursor.line ? anchor : null;
}

function shifted({ head, folds: before }: WatView, top: number | null, folds: Folds): Partial<WatView> {
  const rows = top === null || head === null ? 0 : rowOfLine(folds, top) - rowOfLine(before, head.line);
  return rows === 0 ? {} : { scroll: { kind: 'shift', rows } };
}

function aimedAt({ scroll }: WatView, line: number): ScrollRequest | null {
  return scroll?.kind === 'show' ? { ...scroll, line } : scroll;
}

/** Where a line of the old text stands in the new one; its old number where nothing tells. */
async function lineNow(key: ModuleKey, session: WatSession, item: WatItem | null, line: number, sameModule: boolean): Promise<number> {
  const target = item === null ? null : targetOfItem(item, sameModule);
  const last = Math.max(0, session.document.lineCount - 1);
  if (item === null || target === null) return Math.min(line, last);
  const first = await lineOfTarget(key, session, target);
  return first === null ? Math.min(line, last) : first + line - item.line;
}

async function lineOfTarget(key: ModuleKey, session: WatSession, target: WatTarget): Promise<number | null> {
  const answer = await session.client.ask({ kind: 'line-of', target });
  if (!answer.ok) return null;
  const { line, document } = answer.value;
  const now = sessionOf(key);
  if (document !== null && now?.text === session.text) holdSession(key, { ...now, document });
  return line;
}
