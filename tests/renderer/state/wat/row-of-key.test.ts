import { expect, it } from 'vitest';
import { rowOfKey } from '../../../../renderer/state/wat/row-of-key';

it.each([
  ['ArrowDown', 5, 6],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 0, 0],
  ['PageDown', 5, 24],
  ['PageUp', 5, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['x', 50, null],
])('%s leads from row %d to %s', (key, row, wanted) => {
  expect(rowOfKey(key, row, 100, 20)).toBe(wanted);
});
