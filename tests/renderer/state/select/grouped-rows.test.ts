import { expect, it } from 'vitest';
import { groupedRows } from '../../../../renderer/state/select/grouped-rows';

const groups = [
  { id: 'env', label: 'env', items: [0, 3] },
  { id: 'js', label: 'js', items: [1, 2, 4] },
];

it('puts an open group’s items below its name, and a closed one’s nowhere', () => {
  const rows = groupedRows(groups, ({ id }) => id === 'js');
  const said = Array.from({ length: rows.rowCount }, (_, row) => {
    const found = rows.rowAt(row);
    return found?.kind === 'item' ? found.item : found?.group.label;
  });
  expect([said, rows.rowAt(5), rows.rowOf(3), rows.rowOf(4), rows.rowOf(9)]).toEqual([['env', 'js', 1, 2, 4], null, 0, 4, -1]);
});

it('numbers items without the groups, the folded ones too', () => {
  const rows = groupedRows(groups, ({ id }) => id === 'js');
  expect([2, 3, 4].map((row) => rows.itemsBefore(row))).toEqual([2, 3, 4]);
});
