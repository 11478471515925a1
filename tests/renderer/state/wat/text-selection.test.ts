import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnsOn, LINE_END, selectedLineCount, selectedRange, wordAt } from '../../../../renderer/state/wat/text-selection';

const place = (line: number, column: number) => ({ line, column });
const places = fc.record({ line: fc.nat(20), column: fc.nat(9) });

it('is the same range from either end, and none when both are one place', () => {
  fc.assert(fc.property(places, places, (a, b) => JSON.stringify(selectedRange(a, b)) === JSON.stringify(selectedRange(b, a))));
  expect([selectedRange(place(1, 2), place(1, 2)), selectedRange(null, place(1, 2))]).toEqual([null, null]);
});

it('covers a part of its first and last line and the whole of those between', () => {
  const range = selectedRange(place(2, 4), place(4, 3));
  expect(range && [1, 2, 3, 4, 5].map((line) => columnsOn(range, line))).toEqual([
    null,
    { start: 4, end: null },
    { start: 0, end: null },
    { start: 0, end: 3 },
    null,
  ]);
});

it('ends with a line’s break at the start of the next, and counts that line as not selected', () => {
  const range = selectedRange(place(2, 0), place(4, 0));
  expect([range && columnsOn(range, 4), selectedLineCount(place(2, 0), place(4, 0))]).toEqual([null, 2]);
});

it('covers the last line to its end when it is selected to there', () => {
  const range = selectedRange(place(0, 0), place(3, LINE_END));
  expect(range && columnsOn(range, 3)).toEqual({ start: 0, end: null });
});

it.each([
  [6, 'call'],
  [9, '$main'],
  [3, 'call'],
  [15, '"a (b"'],
])('takes the word at column %d', (column, word) => {
  const text = '   call $main "a (b" )';
  const found = wordAt(text, column);
  expect(found && text.slice(found.start, found.end)).toBe(word);
});
