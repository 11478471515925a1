import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lastTop, scrollOfTop, sizerHeight, topOfScroll, topToShow } from '../../../renderer/ui/scroll-position';

const extents = fc.record({ contents: fc.integer({ min: 0, max: 5_000_000_000 }), viewport: fc.integer({ min: 100, max: 2000 }) });

it('never asks for an element taller than Chrome draws to the pixel', () => {
  fc.assert(fc.property(extents, (extent) => sizerHeight(extent) <= 16_777_216));
});

it('finds the place of a scrollbar position again, scaled or not', () => {
  fc.assert(
    fc.property(extents, fc.double({ min: 0, max: 1, noNaN: true }), (extent, part) => {
      const top = part * lastTop(extent);
      return Math.abs(topOfScroll(extent, scrollOfTop(extent, top)) - top) < 1;
    }),
  );
});

it('reaches the last row at the end of a scaled scrollbar', () => {
  const extent = { contents: 190_000_000, viewport: 600 };
  expect(topOfScroll(extent, sizerHeight(extent) - extent.viewport)).toBe(lastTop(extent));
});

it('brings any row wholly into view and leaves a place that shows it alone', () => {
  const align = fc.constantFrom('nearest', 'third', 'start' as const);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), align, (count, seed, how) => {
      const extent = { contents: count * 20, viewport: 400 };
      const row = seed % count;
      const top = topToShow(extent, row, 20, 0, { align: how, covered: 0 });
      const again = topToShow(extent, row, 20, top, { align: 'nearest', covered: 0 });
      return row * 20 >= top && row * 20 + 20 <= Math.max(top + 400, extent.contents) && again === top;
    }),
  );
});

it('keeps a row that is only brought near out from under what covers the top', () => {
  const extent = { contents: 20_000, viewport: 400 };
  const tops = [
    topToShow(extent, 50, 20, 1000, { align: 'nearest', covered: 20 }),
    topToShow(extent, 50, 20, 0, { align: 'start', covered: 20 }),
  ];
  expect([...tops, topToShow(extent, 0, 20, 0, { align: 'nearest', covered: 20 })]).toEqual([980, 1000, 0]);
});
