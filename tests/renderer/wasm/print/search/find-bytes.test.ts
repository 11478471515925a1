import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createByteFinder } from '../../../../../renderer/wasm/print/search/find-bytes';

const encoder = new TextEncoder();
const letters = fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'B', '(', 'é', 'ſ'), maxLength: 40 });

function allOffsets(text: string, wanted: string, caseSensitive: boolean): readonly number[] {
  const find = createByteFinder(wanted, caseSensitive);
  const bytes = encoder.encode(text);
  const offsets: number[] = [];
  for (let at = find?.(bytes, 0) ?? -1; at >= 0; at = find?.(bytes, at + wanted.length) ?? -1) offsets.push(at);
  return offsets;
}

test('plain ASCII stands in the bytes where a regular expression finds it in their characters', () => {
  const wanted = fc.string({ unit: fc.constantFrom('a', 'A', 'b', '('), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(letters, wanted, fc.boolean(), (text, query, caseSensitive) => {
      const pattern = new RegExp(query.replaceAll('(', '\\('), caseSensitive ? 'g' : 'gi');
      const offsets = Array.from(text.matchAll(pattern), ({ index }) => encoder.encode(text.slice(0, index)).length);
      expect(allOffsets(text, query, caseSensitive)).toEqual(offsets);
    }),
    { numRuns: 1_000 },
  );
});

test('a text that is longer than the longest step is found', () => {
  const wanted = `${'x'.repeat(400)}y`;
  expect(allOffsets(`x${wanted}x${wanted}`, wanted, true)).toEqual([1, 403]);
});

test.each(['', 'é', 'a\nb'])('%j is none of its work: it is no line of ASCII', (text) => {
  expect(createByteFinder(text, false)).toBeNull();
});
