import type { Printer, WatPlace } from './document';

/** Lines that are written at once on the way. */
const CHUNK = 4_096;

/** The whole text between two places, or null when it is longer than `most` characters. Lines that the screen shortens are whole here. */
export function textBetween(printer: Printer, from: WatPlace, to: WatPlace, most: number): string | null {
  const parts: string[] = [];
  let length = 0;
  for (let line = from.line; line <= to.line; line += CHUNK) {
    const part = printer.text(line, Math.min(CHUNK, to.line - line + 1));
    parts.push(part);
    length += part.length;
    if (length > most + from.column) return null;
  }
  const text = parts.join('');
  // A place beyond the last line is the text's end.
  const lastLine = to.line < printer.document.lineCount ? text.lastIndexOf('\n', text.length - 2) + 1 : text.length;
  return text.slice(from.column, Math.max(from.column, Math.min(text.length, lastLine + to.column)));
}
