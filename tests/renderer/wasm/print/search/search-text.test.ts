import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Printer, WatMatch, WatQuery } from '../../../../../renderer/wasm/print/document';
import { createForeignPrinter } from '../../../../../renderer/wasm/print/foreign/foreign-printer';
import { createSearch, refusalOfQuery, type Search } from '../../../../../renderer/wasm/print/search/search-text';
import { measuredPrinter, wholeText } from '../../../../support/printed';
import { wat } from '../../../../support/wat';

let printer: Printer;
let lines: readonly string[];

beforeAll(async () => {
  printer = measuredPrinter(
    await wat`(module $m (import "a" "Call" (func $log (param i32)))
    (func $first (call $log (i32.const 1)) (call $log (i32.const 11)))
    (func $second (block (loop (br 0))) (call $first)) (memory 1) (data (i32.const 0) "call (me) $log\\00"))`,
  );
  lines = wholeText(printer).split('\n').slice(0, -1);
});

function found(query: Partial<WatQuery> & { readonly text: string }, where: Printer = printer): Search {
  const search = createSearch({ regex: false, caseSensitive: false, ...query });
  for (const _ of search.run(where));
  return search;
}

const everywhere = (search: Search): readonly (readonly [number, number, number])[] =>
  search.within(0, Number.MAX_SAFE_INTEGER).map(({ line, column, length }) => [line, column, length] as const);

/** Line by line, as anybody would. */
function naive(pattern: RegExp, all: readonly string[] = lines): readonly (readonly [number, number, number])[] {
  return all.flatMap((text, line) =>
    Array.from(text.matchAll(pattern), (match) => [line, match.index, match[0].length] as const).filter(([, , length]) => length > 0),
  );
}

test('plain text is found wherever it stands, whatever it means as a pattern', () => {
  const piece = fc.constantFrom('call', 'Call', ' $log', '(', ')', '.', '$', '\\', '  ', '*', '1', 'const', ';', '[', '"');
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.boolean(), (pieces, caseSensitive) => {
      const text = pieces.join('');
      const escaped = Array.from(text, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
      const wanted = naive(new RegExp(escaped, caseSensitive ? 'g' : 'gi'));
      expect(everywhere(found({ text, caseSensitive }))).toEqual(wanted);
    }),
  );
});

test('a pattern is found as if each line were looked at alone', () => {
  const piece = fc.constantFrom(
    'call',
    '\\s',
    '\\s+',
    '.',
    '.*',
    '[^a-z]',
    '[^x]*',
    '$',
    '^',
    '\\n',
    '(',
    'a|',
    '\\d+',
    '\\w*?',
    '\\b',
    '\\W{2,}',
    'end?',
    '\\)',
  );
  const closed = (text: string) => text + ')'.repeat(text.split('').filter((letter, at) => letter === '(' && text[at - 1] !== '\\').length);
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), fc.boolean(), (pieces, caseSensitive) => {
      const text = closed(pieces.join(''));
      const query = { text, regex: true, caseSensitive };
      if (refusalOfQuery(query) !== null) return;
      expect(everywhere(found(query))).toEqual(naive(new RegExp(text, caseSensitive ? 'gm' : 'gim')));
    }),
    { numRuns: 500 },
  );
});

test('letters of both cases are found unless the case counts', () => {
  expect([found({ text: 'CALL' }).found.count, found({ text: 'Call', caseSensitive: true }).found.count]).toEqual([5, 1]);
});

test('text that stands in a later piece has its own line', () => {
  const filler = '  (type (;0;) (func))\n'.repeat(60_000);
  const long = createForeignPrinter('wabt', `(module\n${filler}  (memory (;0;) 1))\n`, null);
  expect([[...long.pieces()].length > 2, everywhere(found({ text: 'memory' }, long))]).toEqual([true, [[60_001, 3, 6]]]);
});

test('the next match is the first from a position on, and around the end', () => {
  const search = found({ text: 'call $' });
  const positions = everywhere(search).map(([line, column]) => ({ line, column }));
  const [first = { line: 0, column: 0 }, , last = first] = positions;
  const next = [
    search.match({ line: 0, column: 0 }, 1),
    search.match(first, 1),
    search.match({ ...first, column: first.column + 1 }, 1),
    search.match({ ...last, column: last.column + 1 }, 1),
  ];
  expect([positions.length, ...next.map((match) => match?.ordinal)]).toEqual([3, 0, 0, 1, 0]);
});

test('the match before a position is the last up to it, and around the beginning', () => {
  const search = found({ text: 'call $' });
  const [first = [0, 0], second = [0, 0]] = everywhere(search);
  const before = (line: number, column: number): WatMatch | null => search.match({ line, column }, -1);
  expect([
    before(second[0], second[1])?.ordinal,
    before(second[0], second[1] - 1)?.ordinal,
    before(first[0], first[1] - 1)?.ordinal,
    before(9_999, 0)?.ordinal,
  ]).toEqual([1, 0, 2, 2]);
});

test('the matches of some lines are only theirs, in order', () => {
  const search = found({ text: 'i32' });
  const all = everywhere(search);
  for (let from = 0; from < lines.length; from++)
    expect(search.within(from, 3).map(({ line }) => line)).toEqual(
      all.map(([line]) => line).filter((line) => line >= from && line < from + 3),
    );
});

test('what is not there has no matches', () => {
  const search = found({ text: 'nowhere' });
  expect([search.found, search.match({ line: 0, column: 0 }, 1), search.within(0, 99)]).toEqual([{ count: 0, complete: true }, null, []]);
});

test('a search that goes on knows what it found so far', () => {
  const search = createSearch({ text: 'call', regex: false, caseSensitive: false });
  const shares = Array.from(search.run(printer), (done) => [done, search.found.complete] as const);
  expect([shares.at(-1), search.found]).toEqual([[1, false], { count: 5, complete: true }]);
});

test.each(['(', '[a', '*', 'a{2,1}'])('%s is refused as a pattern, with a reason', (text) => {
  expect(refusalOfQuery({ text, regex: true, caseSensitive: false })).toMatchObject({
    code: 'bad-pattern',
    facts: { message: expect.stringMatching(/./) },
  });
});

test('any plain text may be looked for', () => {
  expect(refusalOfQuery({ text: '(', regex: false, caseSensitive: false })).toBeNull();
});
