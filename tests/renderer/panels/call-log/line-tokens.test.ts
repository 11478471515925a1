import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineTokens } from '../../../../renderer/panels/call-log/line-tokens';

it('tells the callee and the strings of a call', () => {
  expect(lineTokens('"./a(b".greet("a\\"b", 1)', true)).toEqual([
    { kind: 'callee', text: '"./a(b".greet' },
    { kind: 'text', text: '(' },
    { kind: 'string', text: '"a\\"b"' },
    { kind: 'text', text: ', 1)' },
  ]);
});

it('loses nothing of a line', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.boolean(),
      (text, called) =>
        lineTokens(text, called)
          .map((token) => token.text)
          .join('') === text,
    ),
  );
});
