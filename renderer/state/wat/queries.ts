import type { WatItem, WatTarget } from '../../wasm/print/document';
import { decoderOf } from '../decoder';
import type { ModuleKey } from '../module-store';
import { whenSettled } from './document-store';
import type { Fold } from './folds';
import { askText, shownText, type WatText } from './text';

/** The item that a line of the shown text belongs to; null also when the text is replaced meanwhile. */
export async function watItemAt(key: ModuleKey, line: number): Promise<WatItem | null> {
  const text = shownText(key);
  const answer = text === null ? null : await askText(key, text, { kind: 'item-at', line });
  return answer?.ok ? (answer.value?.item ?? null) : null;
}

/** The line that a target begins at, 0-based; null when there is none. `arrive` is called in the step in which the numbers that aiming brought are followed. */
export async function watLineOf(
  key: ModuleKey,
  target: WatTarget,
  arrive: (line: number) => void = () => undefined,
): Promise<number | null> {
  const text = await answeringText(key);
  if (text === null) return null;
  const answer = await askText(key, text, { kind: 'line-of', target }, (line) => line !== null && arrive(line));
  // Another text was shown meanwhile: the target is looked for there.
  if (answer === null) return shownText(key) === null ? null : watLineOf(key, target, arrive);
  return answer.ok ? answer.value : null;
}

/** The text that is shown; while one that cannot be asked any more is being replaced, the one that is shown next. */
async function answeringText(key: ModuleKey): Promise<WatText | null> {
  if (shownText(key)?.client.alive !== true) await whenSettled(key);
  return shownText(key);
}

/** What folds at a line, which `arrive` gets in the step in which new numbers are followed; null when nothing does. */
export async function watFoldAt(key: ModuleKey, line: number, arrive: (fold: Fold) => void): Promise<Fold | null> {
  const text = shownText(key);
  const answer = text === null ? null : await askText(key, text, { kind: 'fold-at', line }, (fold) => fold !== null && arrive(fold));
  return answer?.ok ? answer.value : null;
}

/** Some of the module's bytes; null when they cannot be had. */
export async function moduleBytes(key: ModuleKey, start: number, length: number): Promise<Uint8Array | null> {
  const client = decoderOf(key);
  const answer = await client?.ask({ kind: 'bytes', start, length });
  return answer?.ok && decoderOf(key) === client ? answer.value : null;
}
