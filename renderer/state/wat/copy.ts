import { bridge } from '../../bridge';
import { notify, retract } from '../app-store';
import type { ModuleKey } from '../module-store';
import { jobsOf, patchJobs } from './jobs-store';
import { whenExact } from './measure';
import { askText, shownText, type WatText } from './text';
import { LINE_END, selectedRange, type TextRange } from './text-selection';
import { viewOf } from './view-store';
import { overtaken, stopWriting, writeText } from './write-text';

/** Copies what is selected; with nothing selected, the cursor's line. */
export async function copySelection(key: ModuleKey): Promise<void> {
  const { anchor, cursor } = viewOf(key);
  const line: TextRange = { from: { line: cursor.line, column: 0 }, to: { line: cursor.line, column: LINE_END } };
  const range = selectedRange(anchor, cursor) ?? line;
  const text = shownText(key);
  if (text === null) return;
  // What is meant is what is selected now: while the lines are counted a person may select something else.
  const version = text.document?.version ?? 0;
  await whenExact(key);
  if (text.scope.ended) notify(overtaken({ kind: 'copy' }));
  else await copyRange(key, text, range, version);
}

/** Copies the whole of the item that a line belongs to. */
export async function copyItem(key: ModuleKey, line: number): Promise<void> {
  const text = shownText(key);
  if (text === null) return;
  // Estimates may cut the item off: its lines are told once they are counted, by the number that this one had.
  const version = text.document?.version ?? 0;
  await whenExact(key);
  const answer = await askText(key, text, { kind: 'item-at', line }, undefined, version);
  const item = answer?.ok ? (answer.value?.item ?? null) : null;
  if (item === null) return;
  const last = item.line + item.lineCount - 1;
  await copyRange(key, text, { from: { line: item.line, column: 0 }, to: { line: last, column: LINE_END } }, text.document?.version ?? 0);
}

/** Ends a copying; the clipboard stays as it was. */
export function cancelCopy(key: ModuleKey): void {
  stopWriting(key, 'copy');
}

/** `version`: of the document whose lines the range names. */
async function copyRange(key: ModuleKey, text: WatText, { from, to }: TextRange, version: number): Promise<void> {
  const taken = await bridge.request('clipboard:take', null);
  if (!taken.ok) return notify(taken.failure);
  const copied = await writeText(key, text, taken.value.token, { kind: 'copy', from, to, version }, (copying) =>
    patchJobs(key, { copying }),
  );
  if (jobsOf(key).copying !== null) patchJobs(key, { copying: null });
  if (copied.ok) retract('selection-too-large');
  else if (copied.failure.code !== 'copy-cancelled') notify(copied.failure);
}
