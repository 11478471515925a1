export interface LineToken {
  readonly kind: 'callee' | 'string' | 'text';
  readonly text: string;
}

/** Up to the arguments; a quoted name may hold a parenthesis. */
const CALLEE = /^(?:"(?:[^"\\]|\\.)*"|[^"(])+(?=\()/;
const STRING = /("(?:[^"\\]|\\.)*")/;

/** `greet("World")` as the callee, its strings, and what is between them; together they are the line again. */
export function lineTokens(text: string, called: boolean): readonly LineToken[] {
  const end = called ? (CALLEE.exec(text)?.[0].length ?? 0) : 0;
  const rest = end > 0 ? text.slice(end) : text;
  const parts = rest.split(STRING).flatMap((part, index): readonly LineToken[] => {
    return part === '' ? [] : [{ kind: index % 2 === 1 ? 'string' : 'text', text: part }];
  });
  return end > 0 ? [{ kind: 'callee', text: text.slice(0, end) }, ...parts] : parts;
}
