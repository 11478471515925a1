/** What is known of one column before it gets its width. All in pixels. */
export interface ColumnNeed {
  /** It never goes below; a narrow table scrolls sideways instead. */
  readonly least: number;
  /** Of measured cells, ascending; its title is among them. */
  readonly widths: readonly number[];
  /** Given by a person; undefined: by what it holds. */
  readonly set: number | undefined;
  /** It has its least until the others have what they need. */
  readonly yields: boolean;
}

/** How finely shares of whole cells are tried. */
const STEP = 0.02;

/**
 * Widths for columns side by side. Where all fits, each is as wide as its widest cell. Where it does not, the same share of every column's
 * cells stays whole, as large as the room allows, and what is left goes to the columns that lack least.
 */
export function fitColumns(needs: readonly ColumnNeed[], room: number): readonly number[] {
  const taken = needs.reduce((sum, { set }) => sum + (set ?? 0), 0);
  const free = Math.max(0, room - taken);
  const open = needs.filter(({ set }) => set === undefined);
  const widths = growInto(open, startOf(open, free), free);
  let next = 0;
  return needs.map(({ set }) => set ?? widths[next++] ?? 0);
}

/** The widths at which the largest equal share of cells is whole. */
function startOf(needs: readonly ColumnNeed[], free: number): readonly number[] {
  for (let share = 1; share > 0; share -= STEP) {
    const widths = needs.map((need) => (need.yields && share < 1 ? need.least : widthAt(need, share)));
    if (sumOf(widths) <= free) return widths;
  }
  return needs.map(({ least }) => least);
}

function growInto(needs: readonly ColumnNeed[], start: readonly number[], free: number): readonly number[] {
  const widths = [...start];
  let left = free - sumOf(start);
  const lacking = needs.map((need, index) => ({ index, lack: widthAt(need, 1) - (start[index] ?? 0) })).sort((a, b) => a.lack - b.lack);
  lacking.forEach(({ index, lack }, nth) => {
    const given = Math.max(0, Math.min(lack, left / (lacking.length - nth)));
    widths[index] = Math.floor((widths[index] ?? 0) + given);
    left -= given;
  });
  return widths;
}

function widthAt({ least, widths }: ColumnNeed, share: number): number {
  return Math.ceil(Math.max(least, widths[Math.ceil(share * (widths.length - 1))] ?? 0));
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
