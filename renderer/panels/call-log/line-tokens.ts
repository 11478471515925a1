export interface LineToken {
  readonly kind: 'callee' | 'string' | 'text';
  readonly text: string;
}

const STRING = /("(?:[^"\\]|\\.)*")/;

/** `greet("World")` as the callee, its strings, and what is between them; together they are the line again. */
export function lineTokens(text: string, called: boolean): readonly LineToken[] {
  const end = called && !text.startsWith('"') ? text.indexOf('(') : -1;
  const rest = end > 0 ? text.slice(end) : text;
  const parts = rest.split(STRING).flatMap((part, place): readonly LineToken[] => {
    return part === '' ? [] : [{ kind: place % 2 === 1 ? 'string' : 'text', text: part }];
  });
  return end > 0 ? [{ kind: 'callee', text: text.slice(0, end) }, ...parts] : parts;
}
