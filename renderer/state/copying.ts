import { notify } from './app-store';
import { whenExact } from './measuring';
import type { ModuleKey } from './module-store';
import { copyText } from './preferences';
import { watItemAt, watText } from './reading';
import { LINE_END, selectedRange, type TextRange } from './select/text-selection';
import { viewOf } from './wat-view-store';

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

async function copyRange(key: ModuleKey, { from, to }: TextRange): Promise<void> {
  await whenExact(key);
  const text = await watText(key, from, to);
  if (text.ok) await copyText(text.value);
  else notify(text.failure);
}
