export type WatTokenKind =
  | 'keyword'
  | 'func'
  | 'memory'
  | 'table'
  | 'global'
  | 'tag'
  | 'type'
  | 'number'
  | 'string'
  | 'comment'
  | 'paren'
  | 'text';

export interface WatToken {
  readonly kind: WatTokenKind;
  readonly text: string;
}

// In the order in which they are tried. A comment or string without an end runs to the line's.
const TOKEN = /\(;.*?(?:;\)|$)|;;.*$|"(?:[^"\\]|\\.)*"?|[()]|[^\s()";]+|\s+|./gy;
const NUMBER = /^[+-]?(?:[0-9]|inf$|nan(?:$|:))/;
const TYPE = /^(?:[if](?:8|16|32|64)|v128|[a-z0-9]*ref)$/;
const WORD = /^[a-z@]/;
const ASSIGNED = /^(offset|align)=(.*)$/;

/** What an index or `$name` behind a word means; `text` for locals and labels. */
const FOLLOWED_BY = new Map<string, WatTokenKind>([
  ['func', 'func'],
  ['call', 'func'],
  ['return_call', 'func'],
  ['ref.func', 'func'],
  ['start', 'func'],
  ['elem', 'table'],
  ['table', 'table'],
  ['call_indirect', 'table'],
  ['return_call_indirect', 'table'],
  ['data', 'memory'],
  ['memory', 'memory'],
  ['data.drop', 'memory'],
  ['elem.drop', 'table'],
  ['global', 'global'],
  ['tag', 'tag'],
  ['throw', 'tag'],
  ['catch', 'tag'],
  ['catch_ref', 'tag'],
  ['type', 'type'],
  ['call_ref', 'type'],
  ['return_call_ref', 'type'],
  ['ref.null', 'type'],
]);

/** Colours one line of WAT. Tolerant: whatever it is given, the tokens put together are the line again. */
export function watTokens(line: string): readonly WatToken[] {
  const tokens: WatToken[] = [];
  let named: WatTokenKind | null = null;
  for (const [text] of line.matchAll(TOKEN)) {
    const kind = kindOf(text, named);
    if (kind === 'keyword') {
      named = followedBy(text);
      const [, key, value] = ASSIGNED.exec(text) ?? [];
      if (key !== undefined && value !== undefined) tokens.push({ kind, text: `${key}=` }, { kind: 'number', text: value });
      else tokens.push({ kind, text });
    } else tokens.push({ kind, text });
  }
  return tokens;
}

function kindOf(text: string, named: WatTokenKind | null): WatTokenKind {
  if (text.startsWith('(;') || text.startsWith(';;')) return 'comment';
  if (text.startsWith('"')) return 'string';
  if (text === '(' || text === ')') return 'paren';
  if (text.startsWith('$')) return named ?? 'text';
  if (NUMBER.test(text)) return named === 'func' || named === 'type' || named === 'global' || named === 'tag' ? named : 'number';
  if (TYPE.test(text)) return 'type';
  return WORD.test(text) ? 'keyword' : 'text';
}

function followedBy(word: string): WatTokenKind | null {
  const known = FOLLOWED_BY.get(word);
  if (known !== undefined) return known;
  if (word.startsWith('global.')) return 'global';
  if (word.startsWith('table.')) return 'table';
  return null;
}
