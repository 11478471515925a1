import type { WatItem, WatTarget } from '../../wasm/print/document';
import type { ModuleKey } from '../module-store';
import { patchWat, type WatState, watOf } from './document-store';
import type { Fold } from './folds';
import { targetOfItem } from './items';
import { fetchLines } from './lines';
import { askText, nextTexts, shownText, shownTexts, type WatText } from './text';
import { patchView, pendingShow, shiftedTo, viewOf, type WatView } from './view-store';

/** Lines that are fetched before another text is shown: more than a screen, and some above its first line. */
const FIRST_LINES = 96;
const ABOVE = 8;

/** A line of a text, and the item that it stands in: what finds it again in another text. */
interface Anchored {
  readonly line: number;
  readonly item: WatItem | null;
}

/** Where in a text a person is. */
interface Positions {
  readonly view: WatView;
  readonly cursor: Anchored;
  readonly top: Anchored | null;
  readonly folds: readonly Anchored[];
}

/** What was looked up of a text before the worker ended that could tell. */
const held = new WeakMap<WatText, Positions>();

/** Looks up where in the shown text the person is, for the text that comes when its worker has ended: that of a rebuilt module. */
export async function holdPositions(key: ModuleKey): Promise<void> {
  const text = shownText(key);
  if (text?.client.alive === true) held.set(text, await positionsIn(key, text));
}

/**
 * Shows another text instead of the one that is shown. What is read stays where it is: the first line in view, the cursor and the folds
 * are looked up by the items that they stand in, and the new lines are there before the old ones go.
 */
export async function replaceText(key: ModuleKey, next: WatText, change: Partial<WatState>): Promise<void> {
  const before = shownText(key);
  if (before === null || watOf(key)?.document == null) return show(key, next, change, {});
  for (;;) {
    const positions = before.client.alive ? await positionsIn(key, before) : (held.get(before) ?? alone(viewOf(key)));
    const found = await findAgain(key, next, positions, before.revision === next.revision);
    if (found.top !== null) await fetchLines(key, next, Math.max(0, found.top - ABOVE), FIRST_LINES);
    if (next.scope.ended) return;
    // When the person has scrolled or moved meanwhile, their new position is looked up.
    if (!before.client.alive || isSamePosition(positions.view, viewOf(key))) return show(key, next, change, found.view);
  }
}

function show(key: ModuleKey, text: WatText, change: Partial<WatState>, view: Partial<WatView>): void {
  nextTexts.moveTo(key, shownTexts);
  patchView(key, view);
  patchWat(key, { ...change, document: text.document });
}

function isSamePosition(a: WatView, b: WatView): boolean {
  return a.cursor === b.cursor && a.scroll === b.scroll && a.folds === b.folds && a.top?.line === b.top?.line;
}

async function positionsIn(key: ModuleKey, text: WatText): Promise<Positions> {
  const view = viewOf(key);
  const lookUp = async (line: number): Promise<Anchored> => {
    const answer = await askText(key, text, { kind: 'item-at', line });
    return (answer?.ok ? answer.value : null) ?? { line, item: null };
  };
  const [cursor, top, folds] = await Promise.all([
    lookUp(view.cursor.line),
    view.top === null ? null : lookUp(view.top.line),
    Promise.all(view.folds.map(({ from }) => lookUp(from))),
  ]);
  return { view, cursor, top, folds };
}

/** Where nobody can tell what the lines stand in. */
function alone(view: WatView): Positions {
  const anchored = (line: number): Anchored => ({ line, item: null });
  const top = view.top === null ? null : anchored(view.top.line);
  return { view, cursor: anchored(view.cursor.line), top, folds: view.folds.map(({ from }) => anchored(from)) };
}

interface Found {
  /** First line in view. */
  readonly top: number | null;
  readonly view: Partial<WatView>;
}

async function findAgain(key: ModuleKey, next: WatText, { view, cursor, top, folds }: Positions, sameModule: boolean): Promise<Found> {
  const find = (anchored: Anchored) => lineIn(key, next, anchored, sameModule);
  const pending = pendingShow(view);
  const aimed = pending === null ? null : await lineOfTarget(key, next, pending.target);
  const newTop = aimed ?? (top === null ? null : await find(top));
  const line = aimed ?? (await find(cursor));
  const newFolds: Fold[] = [];
  for (const fold of folds) {
    const answer = await askText(key, next, { kind: 'fold-at', line: await find(fold) });
    const found = answer?.ok ? answer.value : null;
    if (found !== null && found.from >= (newFolds.at(-1)?.end ?? 0)) newFolds.push(found);
  }
  const moved = {
    cursor: { ...view.cursor, line },
    anchor: line === view.cursor.line ? view.anchor : null,
    folds: newFolds,
    match: null,
    stretch: null,
  };
  if (pending !== null && aimed !== null) return { top: newTop, view: { ...moved, scroll: { ...pending, line: aimed } } };
  return { top: newTop, view: newTop === null ? moved : { ...moved, ...shiftedTo(view, newFolds, newTop) } };
}

/** Where a line of the old text stands in the new one; its old number where nothing tells. */
async function lineIn(key: ModuleKey, text: WatText, { item, line }: Anchored, sameModule: boolean): Promise<number> {
  const target = item === null ? null : targetOfItem(item, sameModule);
  const last = Math.max(0, (text.document?.lineCount ?? 1) - 1);
  if (item === null || target === null) return Math.min(line, last);
  const first = await lineOfTarget(key, text, target);
  return first === null ? Math.min(line, last) : first + line - item.line;
}

async function lineOfTarget(key: ModuleKey, text: WatText, target: WatTarget): Promise<number | null> {
  const answer = await askText(key, text, { kind: 'line-of', target });
  return answer?.ok ? answer.value : null;
}
