/** Beyond these nothing that was typed in passing may come before a name that holds it. */
const MOST_FOR_LETTERS = 80;

/**
 * How well `text` answers to what was typed: null when a letter is missing, else higher is better. Best is the text itself, then its last part (`greet` of `hello::greet`,
 * `WAT` of `Go to panel: WAT`), what begins so, what holds it at the beginning of a word, and what holds it anywhere; last come texts that have its letters in order. Long texts count a little less.
 */
export function fuzzyScore(text: string, typed: string): number | null {
  const wanted = typed.trim().toLowerCase();
  const lower = text.toLowerCase();
  const score = wanted === '' ? 0 : (heldScore(lower, wanted) ?? lettersScore(lower, wanted.replace(/\s+/g, '')));
  return score === null ? null : score - Math.min(text.length, 500) / 50;
}

/** Above this a text is what was typed, or its last part is. */
export const EXACT = 165;

function heldScore(text: string, wanted: string): number | null {
  if (text === wanted) return 200;
  const first = text.indexOf(wanted);
  if (first < 0) return null;
  const last = lastPart(text);
  if (last === wanted) return 180;
  if (first === 0) return 160;
  if (last.startsWith(wanted)) return 140;
  for (let at = first; at >= 0; at = text.indexOf(wanted, at + 1)) if (beginsWord(text, at)) return 120;
  return 100;
}

/** Without the parameters that C++ writes behind it, and without what a generic is made for. */
function lastPart(text: string): string {
  const call = text.indexOf('(', 1);
  const named = call > 0 ? text.slice(0, call) : text;
  const generic = named.endsWith('>') ? named.indexOf('<', 1) : -1;
  const bare = generic > 0 ? named.slice(0, generic).replace(/::$/, '') : named;
  return bare.slice(bare.search(/[^:./\s]+$/)).trim();
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || /[\s_:.\-/<(&]/.test(text[at - 1] ?? '');
}

/** Letters side by side and at the beginning of words count more. */
function lettersScore(text: string, letters: string): number | null {
  let score = 0;
  let at = -1;
  for (const letter of letters) {
    const next = text.indexOf(letter, at + 1);
    if (next === -1) return null;
    if (next === at + 1) score += 4;
    if (beginsWord(text, next)) score += 6;
    at = next;
  }
  return Math.min(score, MOST_FOR_LETTERS);
}
