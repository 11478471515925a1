import type { WatPosition, WatTarget } from '../../wasm/print/document';
import type { ModuleKey, OpenModule } from '../module-store';
import { select } from '../view-store';
import { type Fold, foldAt, withFold, withLineShown, withoutFold } from './folds';
import { readGoTo } from './go-to';
import { selectionOfItem } from './items';
import { lineOf } from './lines';
import { whenExact } from './measure';
import { watFoldAt, watItemAt, watLineOf } from './queries';
import { lineCountOf, shownText } from './text';
import { LINE_END, selectedRange, wordAt } from './text-selection';
import { patchView, type ScrollRequest, viewOf } from './view-store';

type Align = Extract<ScrollRequest, { kind: 'show' }>['align'];

/** Why the cursor goes somewhere: to select what lies between it and `anchor`, or for the `target` that begins there. */
interface Going {
  readonly anchor?: WatPosition | null;
  readonly target?: WatTarget;
}

/** Puts the cursor at a position, opens what hides it and brings it into view. */
export function moveTo(key: ModuleKey, position: WatPosition, align: Align, { anchor = null, target }: Going = {}): void {
  patchView(key, {
    cursor: position,
    anchor,
    match: null,
    folds: withLineShown(viewOf(key).folds, position.line),
    scroll: { kind: 'show', line: position.line, align, target: target ?? null },
  });
}

/** Goes to the last line, or selects up to it, once the lines are counted: an estimate would end somewhere before. */
export async function moveToEnd(key: ModuleKey, selecting: boolean): Promise<void> {
  await whenExact(key);
  const line = Math.max(0, lineCountOf(key) - 1);
  moveByKey(key, { line, column: selecting ? LINE_END : 0 }, selecting);
}

/** Selecting by keys takes whole lines, from the one that the cursor is on. */
export function moveByKey(key: ModuleKey, position: WatPosition, selecting: boolean): void {
  const { cursor, anchor } = viewOf(key);
  const begin = selectedRange(anchor, cursor) === null ? { line: cursor.line, column: 0 } : anchor;
  moveTo(key, position, 'nearest', { anchor: selecting ? begin : null });
}

/** Selects without moving the text. */
export function selectText(key: ModuleKey, anchor: WatPosition, cursor: WatPosition): void {
  patchView(key, { anchor, cursor, match: null });
}

/** Goes to what a person typed; the line, or null when there is no such thing. */
export async function goTo(key: ModuleKey, text: string): Promise<number | null> {
  const wanted = readGoTo(text);
  if (wanted === null) return null;
  // Only the text's true numbers mean to a person what they say.
  if (wanted.kind === 'line') await whenExact(key);
  if (wanted.kind === 'target') return goToTarget(key, wanted.target, wanted.target.kind === 'offset' ? 'third' : 'start');
  const line = withinText(key, wanted.line);
  if (line !== null) moveTo(key, { line, column: 0 }, 'third');
  return line;
}

export function goToTarget(key: ModuleKey, target: WatTarget, align: Align = 'third'): Promise<number | null> {
  return watLineOf(key, target, (line) => moveTo(key, { line, column: 0 }, align, { target }));
}

/** Selects what a line belongs to, in the whole app and without moving the text. */
export async function selectItemAt(open: OpenModule, line: number): Promise<void> {
  const item = await watItemAt(open.key, line);
  const selectedHere = item === null ? null : selectionOfItem(open, item);
  if (selectedHere === null) return;
  patchView(open.key, { selectedHere });
  select(selectedHere);
}

/** Folds what a line begins, or opens it again. */
export async function toggleFold(key: ModuleKey, line: number): Promise<void> {
  const { folds } = viewOf(key);
  if (foldAt(folds, line) !== null) return patchView(key, { folds: withoutFold(folds, line) });
  await watFoldAt(key, line, (fold) => closeFold(key, fold));
}

function closeFold(key: ModuleKey, fold: Fold): void {
  const { cursor, folds } = viewOf(key);
  const hidden = cursor.line > fold.from && cursor.line < fold.end;
  patchView(key, {
    folds: withFold(folds, fold),
    scroll: { kind: 'show', line: fold.from, align: 'nearest', target: null },
    ...(hidden ? { cursor: { line: fold.from, column: 0 }, anchor: null, match: null } : {}),
  });
}

function withinText(key: ModuleKey, line: number): number | null {
  return line < lineCountOf(key) ? line : null;
}

/** Folds what the cursor's line begins, or else the item that it stands in. */
export async function foldAround(key: ModuleKey): Promise<void> {
  const { cursor, folds } = viewOf(key);
  if (foldAt(folds, cursor.line) !== null) return;
  if ((await watFoldAt(key, cursor.line, (fold) => closeFold(key, fold))) !== null) return;
  const item = await watItemAt(key, viewOf(key).cursor.line);
  if (item !== null && item.kind !== 'module') await toggleFold(key, item.line);
}

/** Opens the fold that begins at the cursor's line. */
export function unfoldAt(key: ModuleKey): void {
  const { cursor, folds } = viewOf(key);
  patchView(key, { folds: withoutFold(folds, cursor.line) });
}

export function unfoldAll(key: ModuleKey): void {
  patchView(key, { folds: [] });
}

export function selectAll(key: ModuleKey): void {
  const last = Math.max(0, lineCountOf(key) - 1);
  selectText(key, { line: 0, column: 0 }, { line: last, column: LINE_END });
}

/** Takes the word at a position, as a double click does. */
export function selectWord(key: ModuleKey, { line, column }: WatPosition): void {
  const document = shownText(key)?.document ?? null;
  const row = document === null ? null : lineOf(key, document, line);
  const first = row?.stretch?.column ?? 0;
  const word = wordAt(row?.text ?? '', column - first);
  if (word !== null) selectText(key, { line, column: first + word.start }, { line, column: first + word.end });
}
