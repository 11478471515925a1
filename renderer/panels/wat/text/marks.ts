import type { WatRow } from '../../../state/wat/rows';
import { drawnColumn } from '../../../state/wat/stretch';
import { columnsOn, type TextRange } from '../../../state/wat/text-selection';
import type { WatMatch } from '../../../wasm/print/document';

/** A stretch of a line with something behind it: what is selected, or a match of the search. */
export interface Mark {
  readonly kind: 'selected' | 'match' | 'found';
  readonly start: number;
  /** Null: to the line's end and its break. */
  readonly end: number | null;
}

const NO_MARKS: readonly Mark[] = [];

/** `found` is the match that the cursor was moved to. */
export function marksOf(
  line: number,
  range: TextRange | null,
  matches: readonly WatMatch[] | undefined,
  found: WatMatch | null,
): readonly Mark[] {
  const selected = range === null ? null : columnsOn(range, line);
  const isFound = found?.line === line;
  if (selected === null && matches === undefined && !isFound) return NO_MARKS;
  const marks: Mark[] = selected === null ? [] : [{ kind: 'selected', ...selected }];
  for (const { column, length } of matches ?? []) {
    if (!isFound || column !== found.column) marks.push({ kind: 'match', start: column, end: column + length });
  }
  if (isFound) marks.push({ kind: 'found', start: found.column, end: found.column + found.length });
  return marks;
}

/** A mark where it is drawn on its row; null where nothing of it is. */
export function drawnMark({ kind, start, end }: Mark, row: WatRow): Mark | null {
  const first = row.stretch?.column ?? 0;
  const behind = first + row.text.length;
  if (start > behind || (end !== null && end <= first)) return null;
  return {
    kind,
    start: drawnColumn(row, Math.max(start, first)),
    end: end === null ? null : drawnColumn(row, Math.min(end, behind)),
  };
}

/** Where a mark lies on a line of some length, by the width of the code font. */
export function markBox({ start, end }: Mark, length: number): { readonly left: string; readonly width: string } {
  const last = end ?? length + 1;
  return { left: `${start}ch`, width: `${Math.max(1, last - start)}ch` };
}

export function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return (
    one === other ||
    (one.length === other.length &&
      one.every(({ kind, start, end }, index) => {
        const mark = other[index];
        return kind === mark?.kind && start === mark.start && end === mark.end;
      }))
  );
}
