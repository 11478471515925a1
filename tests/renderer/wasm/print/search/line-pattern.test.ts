import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linePattern } from '../../../../../renderer/wasm/print/search/line-pattern';

const LINES = ['', 'aa x', ' b-1', '', '^a]\\', 'xb\tx ', 'a', 'A555 \x20558k<n>', '\\cc89 X0aa\x085'];
const ATOMS = [
  ...['a', 'x', '.', '\\s', '\\S', '\\w', '\\W', '\\d', '\\D', '\\b', '\\B', '\\n', '\\t', '\\x0a', '\\u000a', '\\cJ', '\\0', '\\012'],
  ...[
    '[^x]',
    '[^]',
    '[]',
    '[^-]',
    '[^-a]',
    '[^a-]',
    '[^\\n]',
    '[^\\s]',
    '[\\s]',
    '[\\W\\w]',
    '[\\t-a]',
    '[a-x]',
    '[\\]^]',
    '[^\\S]',
    '[\\n\\\\]',
  ],
  ...['(a)', '(x|)', '\\1', '\\12', '(?=[^]*x)', '(?!\\s)', '(?<=\\W)', '(?<!\\n)', '(?:\\s|b)', '(?<name>\\n)?', '^', '$', '\n', '\\\n'],
  ...[
    '\\1015',
    '\\0405',
    '\\0125',
    '\\18',
    '\\10',
    '\\89',
    '\\8',
    '\\08',
    '\\777',
    '5',
    '8',
    'a{\\8}',
    '\\c',
    '\\c1',
    '\\X0a',
    '\\U0061',
    '\\CJ',
    '[\\c]',
  ],
  ...['(?<\\u0061>x)', '(?<\\u{62}>\\s)', '\\k<n>', '\\k<a>', '\\k<\\u0061>', '\\k<\\s*', '\\k<[^>]*', '\\k<\\u000a>', '\\k', '(?<n>a)'],
];
const QUANTIFIERS = ['', '', '', '*', '+', '?', '{2}', '*?', '+?'];

function found(pattern: RegExp, lines: readonly string[]): readonly string[] {
  return lines.flatMap((text, line) => Array.from(text.matchAll(pattern), ({ index, 0: match }) => `${line}:${index}:${match}`));
}

/** In one text, told by its lines; where only nothing is found is no matter. */
function foundAtOnce(pattern: RegExp, lines: readonly string[]): readonly string[] {
  const text = lines.map((line) => `${line}\n`).join('');
  return Array.from(text.matchAll(pattern), ({ index, 0: match }) => {
    const before = text.slice(0, index).split('\n');
    return `${before.length - 1}:${before.at(-1)?.length}:${match}`;
  });
}

const something = (all: readonly string[]) => all.filter((match) => !match.endsWith(':'));

test('a pattern finds in the whole text what it finds in each line alone', () => {
  const atom = fc.tuple(fc.constantFrom(...ATOMS), fc.constantFrom(...QUANTIFIERS));
  fc.assert(
    fc.property(fc.array(atom, { minLength: 1, maxLength: 5 }), fc.boolean(), (atoms, caseSensitive) => {
      const source = atoms.map(([text, quantifier]) => text + quantifier).join('');
      const flags = caseSensitive ? 'gm' : 'gim';
      let pattern: RegExp;
      try {
        pattern = new RegExp(source, flags);
      } catch {
        return;
      }
      expect(something(foundAtOnce(new RegExp(linePattern(source), flags), LINES))).toEqual(something(found(pattern, LINES)));
    }),
    { numRuns: 5_000 },
  );
});

test('what never sees a line break stays as it is', () => {
  const plain = '^call \\$[a-z_]+(?: \\d+)?\\.\\w*$';
  expect(linePattern(plain)).toBe(plain);
});

test('modifiers that let a pattern see more than a line lose their force', () => {
  expect(['(?s:.)a', '(?im-s:.)', '(?i:a)', '(?-m:^)'].map(linePattern)).toEqual(['(?:.)a', '(?i:.)', '(?i:a)', '(?:^)']);
});
