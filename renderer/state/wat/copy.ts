import { bridge } from '../../bridge';
import type { WatItem } from '../../wasm/print/document';
import { notify, retract } from '../app-store';
import type { ModuleKey } from '../module-store';
import { holdRange } from './held-range';
import { itemAt, targetOfItem } from './items';
import { jobsOf, patchJobs } from './jobs-store';
import { whenExact } from './line-numbers';
import { watItemAt, watLineOf } from './queries';
import { overtaken, stopWriting, writeText } from './save';
import { sessionOf } from './sessions';
import { LINE_END, selectedRange, type TextRange } from './text-selection';
import { viewOf } from './view-store';

/** Copies what is selected; with nothing selected, the cursor's line. */
export async function copySelection(key: ModuleKey): Promise<void> {
  const { anchor, anchorItem, cursor, cursorItem } = viewOf(key);
  const line: TextRange = { from: { line: cursor.line, column: 0 }, to: { line: cursor.line, column: LINE_END } };
  const range = selectedRange(anchor, cursor) ?? line;
  if (sessionOf(key)?.document.exact !== false) return copyRange(key, range);
  // What is meant is what is selected now: while the lines are counted a person may select something else.
  const rangeNow = holdRange(key, range, [anchorItem, cursorItem]);
  await whenExact(key);
  const moved = await rangeNow();
  if (moved === null) notify(overtaken({ kind: 'copy' }));
  else await copyRange(key, moved);
}

/** Copies the whole of the item that a line belongs to. */
export async function copyItem(key: ModuleKey, line: number): Promise<void> {
  const pointedAt = knownItem(key, line) ?? (await watItemAt(key, line));
  await whenExact(key);
  const item = pointedAt === null ? null : await found(key, pointedAt);
  if (item === null) return;
  const last = item.line + item.lineCount - 1;
  await copyRange(key, { from: { line: item.line, column: 0 }, to: { line: last, column: LINE_END } });
}

/** Ends a copying; the clipboard stays as it was. */
export function cancelCopy(key: ModuleKey): void {
  stopWriting(key, 'copy');
}

/** Looked up already: a question could be overtaken by the lines' true numbers. */
function knownItem(key: ModuleKey, line: number): WatItem | null {
  const { cursorItem, head } = viewOf(key);
  return itemAt([cursorItem, head?.item ?? null], line);
}

/** The item again, by the numbers that its lines have now. */
async function found(key: ModuleKey, item: WatItem): Promise<WatItem | null> {
  const target = targetOfItem(item, true);
  const line = target === null ? viewOf(key).cursor.line : await watLineOf(key, target);
  return line === null ? null : watItemAt(key, line);
}

async function copyRange(key: ModuleKey, { from, to }: TextRange): Promise<void> {
  const session = sessionOf(key);
  if (session === null) return;
  const taken = await bridge.request('clipboard:take', null);
  if (!taken.ok) return notify(taken.failure);
  const copied = await writeText(
    key,
    session,
    taken.value.token,
    { kind: 'copy', from, to },
    (done, total) => total > 0 && patchJobs(key, { copying: done / total }),
  );
  if (jobsOf(key).copying !== null) patchJobs(key, { copying: null });
  if (copied.ok) retract('selection-too-large');
  else if (copied.failure.code !== 'copy-cancelled') notify(copied.failure);
}
