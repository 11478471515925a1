import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeTo } from '../../../../renderer/panels/editor/change-to';

it('touches only what differs between the two texts', () => {
  expect(changeTo('let a = "Hello";', 'let a = "Bonjour";')).toEqual({ from: 9, to: 14, insert: 'Bonjour' });
});

it('makes any text of any other', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const { from, to, insert } = changeTo(before, after);
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
    }),
  );
});
