/** A token of a regular expression: a class, an escape with all that belongs to it, the head of a group with modifiers, or one character. */
const TOKENS = /\[(?:[^\]\\]|\\[\s\S])*\]|\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|c[a-z]|\d+|[\s\S])|\(\?[ims-]+:|[\s\S]/gi;
/** What stands in a class that holds no line break: characters, and ranges that begin behind it. */
const WITHOUT_BREAK = /^\[(?:[^\\\0-\n]|\\(?:[wdSr]|[^\w\n]))*\]$/;
const CAN_BREAK = /^\\?\n$|^\\[0xunc]/i;
/** The same but for the line break. */
const SHORT: Readonly<Record<string, string>> = { '\\s': '[^\\S\\n]', '\\W': '[^\\w\\n]', '\\D': '[^\\d\\n]' };

/**
 * A pattern that finds in a text of many lines what the given one finds in each line alone: whatever could match or look at a line break no longer does.
 * So its cost is that of the lines, while one that runs on to the end of the text costs the square of it.
 */
export function linePattern(pattern: string): string {
  let groups: number | null = null;
  return pattern.replace(TOKENS, (token) => {
    const short = SHORT[token];
    if (short !== undefined) return short;
    if (token.startsWith('[^')) return `[^\\n${token[2] === '-' ? '\\' : ''}${token.slice(2)}`;
    if (token.startsWith('[')) return WITHOUT_BREAK.test(token) ? token : withoutBreak(token);
    if (token.startsWith('(?')) return modified(token);
    if (CAN_BREAK.test(token)) return withoutBreak(token);
    if (!/^\\\d\d/.test(token)) return token;
    // Digits are the number of a group, or an octal character when there are fewer groups.
    groups ??= groupsOf(pattern);
    return Number(token.slice(1)) > groups ? withoutBreak(token) : token;
  });
}

function groupsOf(pattern: string): number {
  return (new RegExp(`${pattern}|`).exec('')?.length ?? 1) - 1;
}

function withoutBreak(token: string): string {
  return `(?:(?!\\n)${token})`;
}

/** In a line of its own neither `m` nor `s` changes anything. */
function modified(token: string): string {
  const [on = '', off = ''] = token.slice(2, -1).replace(/[ms]/gi, '').split('-');
  return `(?${on}${off === '' ? '' : `-${off}`}:`;
}
