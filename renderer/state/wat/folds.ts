/** A folded stretch of text: line `from` stays in view, those behind it up to and without `end` are hidden. */
export interface Fold {
  readonly from: number;
  readonly end: number;
}

/** Ascending and disjoint. */
export type Folds = readonly Fold[];

export function hiddenLines(folds: Folds): number {
  return folds.reduce((sum, { from, end }) => sum + end - from - 1, 0);
}

/** The row that shows a line; for a hidden line the one that it is folded into. */
export function rowOfLine(folds: Folds, line: number): number {
  let hidden = 0;
  for (const { from, end } of folds) {
    if (from >= line) break;
    if (line < end) return from - hidden;
    hidden += end - from - 1;
  }
  return line - hidden;
}

export function lineOfRow(folds: Folds, row: number): number {
  let line = row;
  for (const { from, end } of folds) {
    if (from >= line) break;
    line += end - from - 1;
  }
  return line;
}

/** The fold that begins at a line. */
export function foldAt(folds: Folds, line: number): Fold | null {
  return folds.find(({ from }) => from === line) ?? null;
}

/** Folds inside the new one are swallowed. */
export function withFold(folds: Folds, fold: Fold): Folds {
  if (fold.end - fold.from < 2) return folds;
  const apart = folds.filter(({ from, end }) => end <= fold.from || from >= fold.end);
  const around = folds.some(({ from, end }) => from < fold.from && fold.from < end);
  return around ? folds : [...apart, fold].sort((a, b) => a.from - b.from);
}

/** Opens the fold that begins at a line. */
export function withoutFold(folds: Folds, line: number): Folds {
  return folds.filter(({ from }) => from !== line);
}

/** Opens what hides a line. */
export function withLineShown(folds: Folds, line: number): Folds {
  return folds.some((fold) => hides(fold, line)) ? folds.filter((fold) => !hides(fold, line)) : folds;
}

function hides({ from, end }: Fold, line: number): boolean {
  return from < line && line < end;
}

/** The same folds when the lines have got other numbers: one that folds nothing any more is open. */
export function renumberedFolds(folds: Folds, now: (line: number) => number): Folds {
  return folds.map(({ from, end }) => ({ from: now(from), end: now(end) })).filter(({ from, end }) => end - from > 1);
}
