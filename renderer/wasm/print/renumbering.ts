import type { FuncLines } from '../code/func-lines';
import { lastAtMost } from '../last-at-most';

/** How the lines of a text got other numbers: the old line `from[i]` and those behind it stand `by[i]` lines further on, up to `from[i + 1]`. Ascending. */
export interface Renumbering {
  readonly from: Float64Array;
  readonly by: Float64Array;
}

/** The number that a line has after a renumbering. A line that an estimate had promised and that is not there becomes the last of its func. */
export function renumber(line: number, { from, by }: Renumbering): number {
  const at = lastAtMost(from, line);
  const next = at + 1;
  const moved = line + (by[at] ?? 0);
  return next < from.length ? Math.min(moved, (from[next] ?? 0) + (by[next] ?? 0) - 1) : moved;
}

/** The numberings that a text has had since it was planned; version 0 was made of estimates. */
export interface LineNumbers {
  readonly version: number;
  /** What a line of an earlier version is numbered now. */
  now(line: number, version: number): number;
  /** What led from a version to the one of now, in order. */
  since(version: number): readonly Renumbering[];
}

/** `firstLine`: of all funcs. All renumberings together hold an entry for each func at most, since a func is measured once. */
export function createLineNumbers(funcs: FuncLines, firstLine: number): LineNumbers {
  const history: Renumbering[] = [];

  const update = (): readonly Renumbering[] => {
    const grown = funcs.takeGrown();
    if (grown.size > 0) history.push(renumberingOf(funcs, firstLine, grown));
    return history;
  };

  return {
    get version() {
      return update().length;
    },
    now: (line, version) => update().slice(version).reduce(renumber, line),
    since: (version) => update().slice(version),
  };
}

/** `grown`: by how many lines each func is longer than it was taken for. */
function renumberingOf(funcs: FuncLines, firstLine: number, grown: ReadonlyMap<number, number>): Renumbering {
  const changed = Uint32Array.from(grown.keys()).sort();
  const from = new Float64Array(changed.length);
  const by = new Float64Array(changed.length);
  let sum = 0;
  changed.forEach((func, at) => {
    sum += grown.get(func) ?? 0;
    by[at] = sum;
    from[at] = firstLine + funcs.before(func + 1) - sum;
  });
  return { from, by };
}
