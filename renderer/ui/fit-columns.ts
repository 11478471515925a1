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

interface Column {
  readonly need: ColumnNeed;
  width: number;
  /** How many of its cells are whole at this width. */
  whole: number;
}

/**
 * Widths for columns side by side: each is as wide as its widest cell where there is room for that. Where there is not, pixels go where they
 * make most cells whole, step by step, so that one endless name costs the others nothing; what is left over goes to the cells that stay cut.
 */
export function fitColumns(needs: readonly ColumnNeed[], room: number): readonly number[] {
  const columns = needs.map((need): Column => ({ need, width: need.set ?? need.least, whole: 0 }));
  const open = columns.filter(({ need }) => need.set === undefined);
  for (const column of open) column.whole = wholeAt(column.need, column.width);
  let left = Math.max(0, room - columns.reduce((sum, { width }) => sum + width, 0));
  for (const yields of [false, true]) {
    const group = open.filter(({ need }) => need.yields === yields);
    left = grow(group, left);
    left = spread(group, left);
  }
  return columns.map(({ width }) => width);
}

/** Takes the step that makes most cells whole for its pixels, as long as one fits; answers what is left. */
function grow(columns: readonly Column[], room: number): number {
  let left = room;
  for (;;) {
    let best: { readonly column: Column; readonly width: number; readonly whole: number; readonly worth: number } | null = null;
    for (const column of columns) {
      const { widths } = column.need;
      for (let whole = column.whole + 1; whole <= widths.length; whole++) {
        const width = Math.ceil(widths[whole - 1] ?? 0);
        const cost = width - column.width;
        if (cost > left) break;
        const worth = (whole - column.whole) / Math.max(cost, 1);
        if (best === null || worth > best.worth) best = { column, width, whole, worth };
      }
    }
    if (best === null) return left;
    const wider = Math.max(best.column.width, best.width);
    left -= wider - best.column.width;
    best.column.width = wider;
    best.column.whole = best.whole;
  }
}

/** Gives what is left to columns with cells that stay cut, in equal parts. */
function spread(columns: readonly Column[], room: number): number {
  const lacking = columns.filter(({ need, whole }) => whole < need.widths.length);
  const part = Math.floor(room / Math.max(1, lacking.length));
  for (const column of lacking) column.width += part;
  return lacking.length === 0 ? room : room - part * lacking.length;
}

function wholeAt({ widths }: ColumnNeed, width: number): number {
  const found = widths.findIndex((cell) => cell > width);
  return found < 0 ? widths.length : found;
}
