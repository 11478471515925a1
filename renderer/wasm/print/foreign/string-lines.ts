import { lastAtMost } from '../../last-at-most';

/** A line longer than this is cut for display: one data segment can be a megabyte. Saving writes all of it. */
const LONGEST_FOREIGN_LINE = 2_000;
const NEWLINE = '\n';

/** One long text seen as lines: only their starts are kept, not millions of strings. */
export interface StringLines {
  readonly text: string;
  readonly count: number;
  start(line: number): number;
  /** The line that holds an offset in the text. */
  lineAt(offset: number): number;
  shown(from: number, count: number): readonly string[];
  /** A line however long it is. */
  whole(line: number): string;
}

export function createStringLines(text: string): StringLines {
  const starts = lineStarts(text);
  const count = starts.length;
  const start = (line: number) => starts[line] ?? text.length;
  const end = (line: number) => (line + 1 < count ? start(line + 1) - 1 : text.length - (text.endsWith(NEWLINE) ? 1 : 0));
  return {
    text,
    count,
    start,
    lineAt: (offset) => Math.max(0, lastAtMost(starts, offset)),
    shown: (from, wanted) => {
      const lines: string[] = [];
      const to = Math.min(from + wanted, count);
      for (let line = Math.max(from, 0); line < to; line++) lines.push(shorten(text, start(line), end(line)));
      return lines;
    },
    whole: (line) => text.slice(start(line), end(line)),
  };
}

function shorten(text: string, start: number, end: number): string {
  return end - start > LONGEST_FOREIGN_LINE ? `${text.slice(start, start + LONGEST_FOREIGN_LINE)} …` : text.slice(start, end);
}

// Twice over the text, so that the list is allocated once at its size.
function lineStarts(text: string): Uint32Array {
  let count = 1;
  for (let at = text.indexOf(NEWLINE); at >= 0 && at + 1 < text.length; at = text.indexOf(NEWLINE, at + 1)) count++;
  const starts = new Uint32Array(count);
  let at = 0;
  for (let line = 1; line < count; line++) {
    at = text.indexOf(NEWLINE, at) + 1;
    starts[line] = at;
  }
  return starts;
}
