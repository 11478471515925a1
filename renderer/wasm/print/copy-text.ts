import type { Printer, WatPlace } from './document';

/** Lines that are written at once on the way. */
const CHUNK = 4_096;

/** The text between two places, by pieces. Lines that the screen shortens are whole here; a place beyond the last line is the text's end. */
export function* textBetween(
  printer: Printer,
  from: WatPlace,
  to: WatPlace,
): Iterable<{ readonly bytes: Uint8Array; readonly done: number }> {
  const encoder = new TextEncoder();
  const { lineCount } = printer.document;
  const end = Math.min(to.line + 1, lineCount);
  for (let line = from.line; line < end; line += CHUNK) {
    const next = Math.min(line + CHUNK, end);
    const text = printer.text(line, next - line);
    const lastLine = next > to.line ? text.lastIndexOf('\n', text.length - 2) + 1 : text.length;
    const start = line === from.line ? from.column : 0;
    const bytes = encoder.encode(text.slice(start, Math.max(start, Math.min(text.length, lastLine + to.column))));
    yield { bytes, done: (next - from.line) / (end - from.line) };
  }
}
