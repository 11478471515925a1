import type { LinkGroup } from './link-groups';

export type GroupedRow =
  | { readonly kind: 'group'; readonly group: LinkGroup; readonly open: boolean }
  | { readonly kind: 'item'; readonly group: LinkGroup; readonly item: number };

/** Groups one below the other, an open one's items below its name; the rows are made as they are asked for. */
export interface GroupedRows {
  readonly rowCount: number;
  rowAt(row: number): GroupedRow | null;
  /** The row of an item, or of its group where that is closed; -1 where it is not shown. */
  rowOf(item: number): number;
  /** How many items stand before a row, the folded ones too. */
  itemsBefore(row: number): number;
}

export function groupedRows(groups: readonly LinkGroup[], isOpen: (group: LinkGroup) => boolean): GroupedRows {
  const placed: { readonly group: LinkGroup; readonly open: boolean; readonly start: number; readonly before: number }[] = [];
  let rowCount = 0;
  let items = 0;
  for (const group of groups) {
    const open = isOpen(group);
    placed.push({ group, open, start: rowCount, before: items });
    rowCount += 1 + (open ? group.items.length : 0);
    items += group.items.length;
  }
  const placeOf = (row: number) => (row < rowCount ? placed.findLast(({ start }) => start <= row) : undefined);
  return {
    rowCount,
    rowAt(row) {
      const found = placeOf(row);
      if (found === undefined) return null;
      if (row === found.start) return { kind: 'group', group: found.group, open: found.open };
      const item = found.group.items[row - found.start - 1];
      return item === undefined ? null : { kind: 'item', group: found.group, item };
    },
    rowOf(item) {
      for (const { group, open, start } of placed) {
        const index = group.items.indexOf(item);
        if (index >= 0) return open ? start + 1 + index : start;
      }
      return -1;
    },
    itemsBefore(row) {
      const found = placeOf(row);
      return found === undefined ? items : found.before + Math.max(0, row - found.start - 1);
    },
  };
}
