/**
 * How well `text` answers to what was typed: null when a letter is missing, else higher is better.
 * Letters in order count; letters side by side and at the beginning of words count more, long texts a little less.
 */
export function fuzzyScore(text: string, typed: string): number | null {
  const wanted = typed.toLowerCase().replace(/\s+/g, '');
  const lower = text.toLowerCase();
  const direct = lower.indexOf(typed.trim().toLowerCase());
  let score = direct === -1 ? 0 : direct === 0 ? 60 : 30;
  let at = -1;
  for (const letter of wanted) {
    const next = lower.indexOf(letter, at + 1);
    if (next === -1) return null;
    if (next === at + 1) score += 4;
    if (next === 0 || /[\s_:.\-/]/.test(lower[next - 1] ?? '')) score += 6;
    at = next;
  }
  return score - Math.min(text.length, 100) / 50;
}
