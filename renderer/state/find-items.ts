import { EXACT, fuzzyScore } from '../wasm/demangle/fuzzy-score';
import type { FoundItem } from '../wasm/find-items';
import { decoderOf } from './decoder';
import type { ModuleKey } from './module-store';

/** Something of a module's that answers to what was typed. */
export type ModuleItem = FoundItem;

/** Of each kind. */
const MOST = 40;

/** What of a module answers to what was typed; its worker looks, whatever the module's size. Empty where it cannot be asked. */
export async function findItems(key: ModuleKey, typed: string): Promise<readonly ModuleItem[]> {
  const answer = await decoderOf(key)?.ask({ kind: 'find-items', typed, most: MOST });
  return answer?.ok ? answer.value : [];
}

/** Answers by what stands behind their labels come behind the others. */
const BEHIND_LABEL = 30;

/** How well something of the app's own answers to what was typed, by the scores that items have; null: not at all. */
export function scoreOf(typed: string, label: string, detail: string): number | null {
  const own = fuzzyScore(label, typed);
  if (own !== null) return own;
  // A path holds nearly any letters: only what stands there as it was typed is an answer.
  const held = detail.toLowerCase().includes(typed.trim().toLowerCase()) ? fuzzyScore(detail, typed) : null;
  return held === null ? null : held - BEHIND_LABEL;
}

/** Whether something was meant by its whole name. */
export function isExact(score: number): boolean {
  return score >= EXACT;
}
