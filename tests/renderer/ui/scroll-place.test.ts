import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lastTop, scrollOfTop, sizerHeight, topOfScroll, topToShow } from '../../../renderer/ui/scroll-place';

const extents = fc.record({ contents: fc.integer({ min: 0, max: 5_000_000_000 }), viewport: fc.integer({ min: 100, max: 2000 }) });

it('never asks for an element taller than Chrome draws', () => {
  fc.assert(fc.property(extents, (extent) => sizerHeight(extent) <= 33_554_432));
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
      const top = topToShow(extent, row, 20, 0, how);
      return row * 20 >= top && row * 20 + 20 <= Math.max(top + 400, extent.contents) && topToShow(extent, row, 20, top, 'nearest') === top;
    }),
  );
});
