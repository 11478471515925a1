import type { LinkGroup } from '../../state/select/link-groups';

export const LINK_ROW = 28;

export type LinkRow =
  | { readonly kind: 'group'; readonly group: LinkGroup; readonly open: boolean }
  | { readonly kind: 'item'; readonly group: LinkGroup; readonly item: number };

/** One side of the picture as rows, made as they are asked for. */
export interface LinkColumn {
  readonly rowCount: number;
  /** It fits the view: it stands in its middle while the other side scrolls. */
  readonly pinned: boolean;
  /** Where the first row starts. */
  readonly top: number;
  rowAt(row: number): LinkRow | null;
  /** The row of an item, or of its group where that is closed; -1 where it is not shown. */
  rowOf(item: number): number;
}

export interface LinkLayout {
  readonly left: LinkColumn;
  readonly right: LinkColumn;
  readonly rowCount: number;
  readonly height: number;
}

/** Places both sides' rows: groups one below the other, an open group's items below its name. */
export function linkLayout(
  left: readonly LinkGroup[],
  right: readonly LinkGroup[],
  isOpen: (group: LinkGroup) => boolean,
  viewport: number,
): LinkLayout {
  const rowCount = Math.max(rowsOf(left, isOpen), rowsOf(right, isOpen));
  const height = Math.max(rowCount * LINK_ROW, viewport);
  return { left: column(left, isOpen, viewport), right: column(right, isOpen, viewport), rowCount, height };
}

function rowsOf(groups: readonly LinkGroup[], isOpen: (group: LinkGroup) => boolean): number {
  return groups.reduce((sum, group) => sum + 1 + (isOpen(group) ? group.items.length : 0), 0);
}

function column(groups: readonly LinkGroup[], isOpen: (group: LinkGroup) => boolean, viewport: number): LinkColumn {
  const placed: { readonly group: LinkGroup; readonly open: boolean; readonly start: number }[] = [];
  let rowCount = 0;
  for (const group of groups) {
    const open = isOpen(group);
    placed.push({ group, open, start: rowCount });
    rowCount += 1 + (open ? group.items.length : 0);
  }
  return {
    rowCount,
    pinned: rowCount * LINK_ROW <= viewport,
    top: Math.max(0, Math.floor((viewport - rowCount * LINK_ROW) / 2)),
    rowAt(row) {
      const found = row < rowCount ? placed.findLast(({ start }) => start <= row) : undefined;
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
  };
}

/** Where a curve meets the module's edge: fanned out, so that curves do not end in one point. */
export function fan(from: number, centre: number, reach: number): number {
  return centre + Math.max(-reach, Math.min(reach, (from - centre) * 0.18));
}

/** A curve from one edge of a gap to the other. */
export function curve(width: number, from: number, to: number): string {
  const middle = width / 2;
  return `M0 ${from}C${middle} ${from} ${middle} ${to} ${width} ${to}`;
}
