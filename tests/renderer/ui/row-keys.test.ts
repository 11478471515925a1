import { expect, it } from 'vitest';
import { rowOfKey } from '../../../renderer/ui/row-keys';

it('walks by row, by page and to the ends, and stops there', () => {
  const from = (key: string, active: number) => rowOfKey(key, active, 100, 10);
  expect([
    from('ArrowDown', -1),
    from('ArrowDown', 99),
    from('ArrowUp', 0),
    from('PageDown', 5),
    from('PageUp', 5),
    from('Home', 50),
    from('End', 50),
    from('x', 50),
  ]).toEqual([0, 99, 0, 15, 0, 0, 99, null]);
});

it('moves nowhere in an empty list', () => {
  expect(rowOfKey('End', -1, 0, 10)).toBeNull();
});
