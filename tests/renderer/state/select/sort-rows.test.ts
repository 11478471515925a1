import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortRows } from '../../../../renderer/state/select/sort-rows';

function sorted(keys: readonly (string | number)[], descending: boolean): readonly number[] {
  const steps = sortRows(keys.length, (row) => keys[row] ?? '', descending);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return [...value];
  }
}

it('sorts as a stable sort does, both ways', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 300 }), fc.boolean(), (keys, descending) => {
      const rows = keys.map((_, row) => row);
      const way = descending ? -1 : 1;
      expect(sorted(keys, descending)).toEqual(rows.toSorted((a, b) => way * ((keys[a] ?? 0) - (keys[b] ?? 0)) || a - b));
    }),
  );
});

it('sorts texts', () => {
  expect(sorted(['c', 'a', 'b', 'a'], false)).toEqual([1, 3, 2, 0]);
});

it('stops every few rows, so that a hundred thousand hold nothing up', () => {
  let asked = 0;
  let most = 0;
  const steps = sortRows(
    100_000,
    (row) => {
      asked++;
      return (row * 7919) % 100_003;
    },
    false,
  );
  let stops = 0;
  for (let before = 0; steps.next().done !== true; before = asked) {
    stops++;
    most = Math.max(most, asked - before);
  }
  // Keys are made 64 at a time, and 17 rounds of merging stop every 4,096 rows.
  expect([most, stops >= 100_000 / 64 + 17 * 24 - 1]).toEqual([64, true]);
});
