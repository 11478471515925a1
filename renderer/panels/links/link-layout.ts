import { type GroupedRows, groupedRows } from '../../state/select/grouped-rows';
import type { LinkGroup } from '../../state/select/link-groups';

export const LINK_ROW = 28;

/** One side of the picture as rows, made as they are asked for. */
export interface LinkColumn extends GroupedRows {
  /** It fits the view: it stands in its middle while the other side scrolls. */
  readonly pinned: boolean;
  /** Where the first row starts. */
  readonly top: number;
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
  const columns = { left: column(groupedRows(left, isOpen), viewport), right: column(groupedRows(right, isOpen), viewport) };
  const rowCount = Math.max(columns.left.rowCount, columns.right.rowCount);
  return { ...columns, rowCount, height: Math.max(rowCount * LINK_ROW, viewport) };
}

function column(rows: GroupedRows, viewport: number): LinkColumn {
  const height = rows.rowCount * LINK_ROW;
  return { ...rows, pinned: height <= viewport, top: Math.max(0, Math.floor((viewport - height) / 2)) };
}

/** Pixels of the picture's parts, from left to right: names, a gap for the curves, the module, a gap, names. */
export interface LinkWidths {
  readonly left: number;
  readonly gap: number;
  readonly card: number;
  readonly right: number;
}

const LEAST_NAMES = 96;
const WIDE = { gap: 96, card: 148 };
const NARROW = { gap: 32, card: 100 };

/** Names are worth more than the room between them: each side is as wide as its names where the panel is, and the gaps get what is left. */
export function linkWidths(panel: number, left: number, right: number): LinkWidths {
  const needs = Math.max(left, LEAST_NAMES) + Math.max(right, LEAST_NAMES);
  const wide = panel - 2 * WIDE.gap - WIDE.card >= needs;
  const { gap, card } = wide ? WIDE : NARROW;
  const room = Math.max(2 * LEAST_NAMES, panel - 2 * gap - card);
  if (needs <= room) {
    const more = Math.floor((room - needs) / 2);
    return { left: Math.max(left, LEAST_NAMES), gap: gap + more, card, right: Math.max(right, LEAST_NAMES) };
  }
  // The side that needs less has what it needs, the other one the rest.
  const half = Math.floor(room / 2);
  if (left <= half) return { left: Math.max(left, LEAST_NAMES), gap, card, right: room - Math.max(left, LEAST_NAMES) };
  if (right <= half) return { left: room - Math.max(right, LEAST_NAMES), gap, card, right: Math.max(right, LEAST_NAMES) };
  return { left: half, gap, card, right: half };
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
