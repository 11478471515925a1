import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseRange } from '../../../main/protocol/range';

it.each([
  [null, 10, null],
  ['bytes=0-3', 10, { start: 0, end: 3 }],
  ['bytes=4-', 10, { start: 4, end: 9 }],
  ['bytes=-3', 10, { start: 7, end: 9 }],
  ['bytes=-30', 10, { start: 0, end: 9 }],
  ['bytes=8-99', 10, { start: 8, end: 9 }],
  ['bytes=10-', 10, 'unsatisfiable'],
  ['bytes=-0', 10, 'unsatisfiable'],
  ['bytes=0-', 0, 'unsatisfiable'],
  ['bytes=5-2', 10, null],
  ['bytes=-', 10, null],
  ['bytes=0-1,4-5', 10, null],
  ['lines=0-1', 10, null],
] as const)('reads %s of %i bytes', (header, size, range) => {
  expect(parseRange(header, size)).toEqual(range);
});

it('never leaves the file, whatever the header says', () => {
  const header = fc.oneof(
    fc.string(),
    fc.tuple(fc.nat(), fc.nat()).map(([from, to]) => `bytes=${from}-${to}`),
  );
  fc.assert(
    fc.property(header, fc.nat(1000), (text, size) => {
      const range = parseRange(text, size);
      return range === null || range === 'unsatisfiable' || (0 <= range.start && range.start <= range.end && range.end < size);
    }),
  );
});
