import { bridge } from '../bridge';
import { notify } from './app-store';
import { whenExact } from './measuring';
import type { ModuleKey } from './module-store';
import { watItemAt } from './reading';
import { LINE_END, selectedRange, type TextRange } from './select/text-selection';
import { jobsOf, patchJobs } from './wat-jobs';
import { sessionOf } from './wat-sessions';
import { viewOf } from './wat-view-store';
import { writeText } from './writing';

/** Copies what is selected; with nothing selected, the cursor's line. */
export async function copySelection(key: ModuleKey): Promise<void> {
  const { anchor, cursor } = viewOf(key);
  const line: TextRange = { from: { line: cursor.line, column: 0 }, to: { line: cursor.line, column: LINE_END } };
  await copyRange(key, selectedRange(anchor, cursor) ?? line);
}

/** Copies the whole of the item that a line belongs to. */
export async function copyItem(key: ModuleKey, line: number): Promise<void> {
  const item = await watItemAt(key, line);
  if (item === null) return;
  const last = item.line + item.lineCount - 1;
  await copyRange(key, { from: { line: item.line, column: 0 }, to: { line: last, column: LINE_END } });
}

/** Ends a copying; the clipboard stays as it was. */
export function cancelCopy(key: ModuleKey): void {
  void sessionOf(key)?.client.ask({ kind: 'cancel', what: 'copy' });
}

async function copyRange(key: ModuleKey, { from, to }: TextRange): Promise<void> {
  await whenExact(key);
  const session = sessionOf(key);
  if (session === null) return;
  const taken = await bridge.request('clipboard:take', null);
  if (!taken.ok) return notify(taken.failure);
  const copied = await writeText(
    session,
    taken.value.token,
    { kind: 'copy', from, to },
    (done, total) => total > 0 && patchJobs(key, { copying: done / total }),
  );
  if (jobsOf(key).copying !== null) patchJobs(key, { copying: null });
  if (!copied.ok && copied.failure.code !== 'copy-cancelled') notify(copied.failure);
}
