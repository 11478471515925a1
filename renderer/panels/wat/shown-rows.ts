import { type Folds, lineOfRow } from '../../state/wat/folds';
import type { LineSpan } from '../../state/wat/lines';

/** The lines that some rows show, in order. */
export function linesOfRows(folds: Folds, first: number, end: number): readonly number[] {
  const lines: number[] = [];
  if (first >= end) return lines;
  let line = lineOfRow(folds, first);
  let next = folds.findIndex(({ from }) => from >= line);
  while (lines.length < end - first) {
    lines.push(line);
    const fold = next < 0 ? undefined : folds[next];
    if (fold?.from === line) {
      line = fold.end;
      next++;
    } else line++;
  }
  return lines;
}

/** Lines that follow one another, put together. */
export function spansOf(lines: readonly number[]): readonly LineSpan[] {
  const spans: LineSpan[] = [];
  for (const line of lines) {
    const last = spans.at(-1);
    if (last?.end === line) spans[spans.length - 1] = { first: last.first, end: line + 1 };
    else spans.push({ first: line, end: line + 1 });
  }
  return spans;
}
