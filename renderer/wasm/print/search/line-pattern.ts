/**
 * A token of a regular expression: a class, an escape with all that belongs to it, the head of a group with a name or modifiers, or one character.
 * Letters count as they are written: `\X0a` is no character of two hex digits.
 */
const TOKENS =
  /\[(?:[^\]\\]|\\[\s\S])*\]|\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|c[A-Za-z]|k<(?:\\u|[\w${}]|[^\0-\x7f])+>|\d+|[\s\S])|\(\?(?:[ims-]+:|<(?![=!])[^>]*>)|[\s\S]/g;
/** What stands in a class that holds no line break: characters, and ranges that begin behind it. */
const WITHOUT_BREAK = /^\[(?:[^\\\0-\n]|\\(?:[wdSr]|[^\w\n]))*\]$/;
const CAN_BREAK = /^\\?\n$|^\\n$|^\\[xu][\dA-Fa-f]|^\\c[A-Za-z]/;
/** The same but for the line break. */
const SHORT: Readonly<Record<string, string>> = { '\\s': '[^\\S\\n]', '\\W': '[^\\w\\n]', '\\D': '[^\\d\\n]' };
/** An octal character, or an 8 or 9 that stands for itself; the digits behind are not part of it. */
const OCTAL = /^(?:[0-3]?[0-7]{1,2}|[89])/;

/** How many groups can be spoken of by number, and whether any by name: then `\k` speaks of one. */
interface Groups {
  readonly count: number;
  readonly named: boolean;
}

/**
 * A pattern that finds in a text of many lines what the given one finds in each line alone: whatever could match or look at a line break no longer does.
 * So its cost is that of the lines, while one that runs on to the end of the text costs the square of it.
 */
export function linePattern(pattern: string): string {
  let known: Groups | null = null;
  const groups = () => {
    known ??= groupsOf(pattern);
    return known;
  };
  const rewrite = (token: string): string => {
    const short = SHORT[token];
    if (short !== undefined) return short;
    if (token.startsWith('[^')) return `[^\\n${token[2] === '-' ? '\\' : ''}${token.slice(2)}`;
    if (token.startsWith('[')) return WITHOUT_BREAK.test(token) ? token : withoutBreak(token);
    if (token.startsWith('(?')) return token.startsWith('(?<') ? token : modified(token);
    if (CAN_BREAK.test(token)) return withoutBreak(token);
    if (token.startsWith('\\k<')) return groups().named ? token : `\\k${token.slice(2).replace(TOKENS, rewrite)}`;
    return /^\\\d/.test(token) ? digits(token.slice(1), groups) : token;
  };
  return pattern.replace(TOKENS, rewrite);
}

function groupsOf(pattern: string): Groups {
  const found = new RegExp(`${pattern}|`).exec('');
  return { count: (found?.length ?? 1) - 1, named: found?.groups !== undefined };
}

/** Digits are the number of a group, or an octal character and more digits when there are fewer groups. https://tc39.es/ecma262/#sec-regular-expressions-patterns */
function digits(all: string, groups: () => Groups): string {
  if (!all.startsWith('0') && Number(all) <= groups().count) return `\\${all}`;
  const own = OCTAL.exec(all)?.[0] ?? '';
  const code = /[89]/.test(own) ? own.charCodeAt(0) : Number.parseInt(own, 8);
  // By its hex number: what stands before or behind could make another escape or a quantifier of its digits.
  const character = `\\x${code.toString(16).padStart(2, '0')}`;
  return (code === 0x0a ? withoutBreak(character) : character) + all.slice(own.length);
}

function withoutBreak(token: string): string {
  return `(?:(?!\\n)${token})`;
}

/** In a line of its own neither `m` nor `s` changes anything. */
function modified(token: string): string {
  const [on = '', off = ''] = token.slice(2, -1).replace(/[ms]/gi, '').split('-');
  return `(?${on}${off === '' ? '' : `-${off}`}:`;
}
