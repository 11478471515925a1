import { expect, it } from 'vitest';
import { findTyped } from '../../../renderer/ui/type-ahead';

const names = ['alpha', 'Beta', 'bravo', 'charlie'];
const find = (typed: string, from: number) => findTyped(names.length, (row) => names[row] ?? '', typed, from);

it('finds the next row that starts with the letters, whatever their case, and goes on from the top', () => {
  expect([find('b', 0), find('b', 2), find('b', 3), find('BR', 0), find('z', 0)]).toEqual([1, 2, 1, 2, -1]);
});
