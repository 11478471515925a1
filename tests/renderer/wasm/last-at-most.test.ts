import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lastAtMost, lastWhere } from '../../../renderer/wasm/last-at-most';

it('finds what a look at each number finds, in as few looks as halving takes', () => {
  const lists = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 40 }).map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(lists, fc.integer({ min: -1, max: 51 }), (ascending, value) => {
      let looks = 0;
      const found = lastWhere(ascending.length, (index) => {
        looks++;
        return (ascending[index] ?? 0) <= value;
      });
      expect([found, lastAtMost(ascending, value)]).toEqual(Array(2).fill(ascending.findLastIndex((entry) => entry <= value)));
      expect(looks).toBeLessThanOrEqual(Math.ceil(Math.log2(ascending.length + 1)));
    }),
  );
});

it('looks at no more numbers than it is told of', () => {
  expect(lastAtMost(Uint32Array.of(1, 3, 0, 0), 5, 2)).toBe(1);
});
