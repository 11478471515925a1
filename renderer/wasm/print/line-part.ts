import { LINE_PART, type WatLinePart } from './document';

/** What stands around a column of a line's text, whose bytes nobody knows. */
export function partOfText(text: string, column: number, length: number): WatLinePart {
  const start = Math.max(0, column - LINE_PART.before);
  const end = Math.min(text.length, column + length + LINE_PART.behind);
  return { column: start, text: text.slice(start, end), start: -1, at: -1, more: end < text.length, inString: false };
}
