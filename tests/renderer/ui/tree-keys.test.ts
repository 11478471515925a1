import { expect, test } from 'vitest';
import { nextRow } from '../../../renderer/ui/tree-keys';

const rows = [
  { id: 'a', level: 1, text: 'alpha' },
  { id: 'a1', level: 2, text: 'Cargo.toml' },
  { id: 'a2', level: 2, text: 'src/lib.rs' },
  { id: 'b', level: 1, text: 'beta' },
];

test.each([
  ['a1', 'ArrowDown', 'a2'],
  ['a1', 'ArrowUp', 'a'],
  ['b', 'ArrowDown', null],
  ['b', 'Home', 'a'],
  ['a', 'End', 'b'],
  ['a2', 'ArrowLeft', 'a'],
  ['a', 'ArrowLeft', null],
  ['a', 's', 'a2'],
  ['b', 'C', 'a1'],
  ['a', 'z', null],
  ['a', 'F5', null],
])('from %s, %s leads to %s', (from, key, to) => {
  expect(nextRow(rows, from, key)).toBe(to);
});
