import { expect, it } from 'vitest';
import { filterRows } from '../../../../renderer/state/select/filter-rows';

const rows = { count: 2000, textOf: (row: number) => `Name ${row}` };

it('finds rows by what they say, whatever the case', () => {
  const found: number[] = [];
  expect([filterRows(found, rows, ' name 199 ', 0, () => true), found]).toEqual([
    null,
    [199, 1990, 1991, 1992, 1993, 1994, 1995, 1996, 1997, 1998, 1999],
  ]);
});

it('stops when its time is up and goes on from there', () => {
  const found: number[] = [];
  const next = filterRows(found, rows, '00', 0, () => false);
  for (let from = next; from !== null; from = filterRows(found, rows, '00', from, () => false));
  const all: number[] = [];
  filterRows(all, rows, '00', 0, () => true);
  expect({ next, found }).toEqual({ next: 32, found: all });
});
