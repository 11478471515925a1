const OPENING = '[{(';
const CLOSING = ']})';

/** `1, 2, 3` or `[1, 2, 3]` to its parts, trimmed; commas inside brackets and quotes part nothing. Null when brackets or quotes do not pair. */
export function splitList(text: string): readonly string[] | null {
  const trimmed = text.trim();
  const bracketed = trimmed.startsWith('[');
  if (bracketed && !trimmed.endsWith(']')) return null;
  const inner = (bracketed ? trimmed.slice(1, -1) : trimmed).trim();
  if (inner === '') return [];
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < inner.length; at++) {
    const character = inner.charAt(at);
    if (quoted) {
      if (character === '\\') at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (OPENING.includes(character)) depth++;
    else if (CLOSING.includes(character)) depth--;
    else if (character === ',' && depth === 0) {
      parts.push(inner.slice(start, at).trim());
      start = at + 1;
    }
  }
  parts.push(inner.slice(start).trim());
  return depth === 0 && !quoted ? parts : null;
}
