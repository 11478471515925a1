import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ColumnNeed, fitColumns } from '../../../renderer/ui/fit-columns';

const column = (widths: readonly number[], more: Partial<ColumnNeed> = {}): ColumnNeed => ({
  least: 40,
  widths,
  set: undefined,
  yields: false,
  ...more,
});
const names = [50, 60, 70, 80, 90, 100, 110, 120, 130, 900];

it('gives every column its widest cell where there is room', () => {
  expect(fitColumns([column(names), column([60, 80])], 1200)).toEqual([900, 80]);
});

it('keeps most cells whole where one is endless', () => {
  const [name = 0, kind = 0] = fitColumns([column(names), column([60, 80])], 400);
  expect([names.filter((width) => width <= name).length, kind, name + kind]).toEqual([9, 80, 400]);
});

it('lets one column give way to the others', () => {
  const widths = fitColumns([column([100, 200]), column([100, 300], { yields: true })], 300);
  expect(widths).toEqual([200, 100]);
});

it('leaves a width that a person set, and goes below no least', () => {
  expect(fitColumns([column([100, 200], { set: 333 }), column([100])], 200)).toEqual([333, 40]);
});

it('never takes more than there is, unless the least is more', () => {
  const columns = fc.array(fc.record({ least: fc.nat(80), widths: fc.array(fc.nat(2000), { minLength: 1 }), yields: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(columns, fc.nat(2000), (drawn, room) => {
      const needs = drawn.map((need): ColumnNeed => ({ ...need, widths: need.widths.toSorted((a, b) => a - b), set: undefined }));
      const widths = fitColumns(needs, room);
      const sum = widths.reduce((total, width) => total + width, 0);
      const least = needs.reduce((total, need) => total + need.least, 0);
      return sum <= Math.max(room, least) && widths.every((width, index) => width >= (needs[index]?.least ?? 0));
    }),
  );
});
