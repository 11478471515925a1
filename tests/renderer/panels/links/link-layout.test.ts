import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LINK_ROW, linkLayout, linkWidths } from '../../../../renderer/panels/links/link-layout';
import type { LinkGroup } from '../../../../renderer/state/select/link-groups';

const groups = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }).map((sizes) => {
  let next = 0;
  return sizes.map((size, place): LinkGroup => ({ id: `${place}`, label: `${place}`, items: Array.from({ length: size }, () => next++) }));
});

it('gives every item of an open group one row of its own, in order, and a closed group one row', () => {
  fc.assert(
    fc.property(groups, groups, fc.nat(1), (left, right, parity) => {
      const isOpen = (group: LinkGroup) => Number(group.id) % 2 === parity;
      const layout = linkLayout(left, right, isOpen, 600);
      for (const [column, side] of [
        [layout.left, left],
        [layout.right, right],
      ] as const) {
        const rows = Array.from({ length: column.rowCount }, (_, row) => column.rowAt(row));
        const items = rows.flatMap((row) => (row?.kind === 'item' ? [row.item] : []));
        const heads = rows.flatMap((row) => (row?.kind === 'group' ? [row.group.id] : []));
        expect(items).toEqual(side.filter(isOpen).flatMap((group) => [...group.items]));
        expect(heads).toEqual(side.map((group) => group.id));
        expect(column.rowAt(column.rowCount)).toBeNull();
        for (const [row, found] of rows.entries()) if (found?.kind === 'item') expect(column.rowOf(found.item)).toBe(row);
      }
    }),
  );
});

it('is as tall as its longer side and never shorter than the view', () => {
  fc.assert(
    fc.property(groups, groups, fc.integer({ min: 0, max: 2000 }), (left, right, viewport) => {
      const { height, rowCount, left: one, right: other } = linkLayout(left, right, () => true, viewport);
      return rowCount === Math.max(one.rowCount, other.rowCount) && height === Math.max(rowCount * LINK_ROW, viewport);
    }),
  );
});

it('keeps a side that fits in the middle of the view and lets a long one scroll', () => {
  const long = [{ id: 'long', label: 'env', items: Array.from({ length: 800 }, (_, item) => item) }];
  const short = [{ id: 'short', label: 'func', items: [0] }];
  const layout = linkLayout(long, short, () => true, 600);
  expect([layout.rowCount, layout.left.pinned, layout.left.top, layout.right.pinned, layout.right.top]).toEqual([801, false, 0, true, 272]);
});

it('gives names the width they need, and the gaps what is left', () => {
  const { left, gap, card, right } = linkWidths(1000, 200, 150);
  expect([left, right, left + 2 * gap + card + right]).toEqual([200, 150, 1000]);
});

it('takes room from the gaps and the module before it cuts a name', () => {
  const { left, gap, right } = linkWidths(700, 300, 200);
  expect([left, right, gap]).toEqual([300, 200, 50]);
});

it('cuts the longer side where there is not room for both', () => {
  const { left, right } = linkWidths(600, 150, 900);
  expect([left, right]).toEqual([150, 286]);
});
