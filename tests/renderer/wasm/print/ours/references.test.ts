import fc from 'fast-check';
import { expect, test } from 'vitest';
import { poolOf } from '../../../../../renderer/wasm/print/ours/references';
import { referenceText } from '../../../../../renderer/wasm/print/ours/type-text';

/** How each index is spoken of when the name section says this. */
function spoken(names: readonly (readonly [number, string])[], count: number): readonly string[] {
  const pool = poolOf(new Map(names), count);
  return Array.from({ length: count }, (_, index) => referenceText(pool, index));
}

test('a name is spoken as $name, and what has none by its index', () => {
  expect(spoken([[1, 'greet']], 3)).toEqual(['0', '$greet', '2']);
});

test('an empty name is none', () => {
  expect(spoken([[0, '']], 1)).toEqual(['0']);
});

test('a name that there was before gets a number behind it, the first that is free', () => {
  const names = ['a', 'a', 'a.1', 'a', 'a.1'].map((name, index) => [index, name] as const);
  expect(spoken(names, 5)).toEqual(['$a', '$a.1', '$a.1.1', '$a.2', '$a.1.2']);
});

test('letters that the text format lacks become as many underscores as they have bytes', () => {
  expect(spoken([[0, 'größe (int, char[])']], 1)).toEqual(['$gr____e__int__char___']);
});

test('names beyond the index space are passed over', () => {
  expect(
    spoken(
      [
        [7, 'far'],
        [0, 'near'],
      ],
      1,
    ),
  ).toEqual(['$near']);
});

test('whatever the names are, no two items are spoken of alike, and each as one word', () => {
  const name = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('a', 'a.1', 'a.2', '_', ' ', '"', '0'));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (names) => {
      const all = spoken(
        names.map((text, index) => [index, text] as const),
        names.length,
      );
      return new Set(all).size === all.length && all.every((text) => /^(\d+|\$[!#-'*+\--:<-Z\\^-z|~]+)$/.test(text));
    }),
    { numRuns: 500 },
  );
});
