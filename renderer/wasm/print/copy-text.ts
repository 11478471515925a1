import { NEWLINE } from './ascii';
import type { Printer, WatPosition } from './document';

/**
 * The text between two positions, by pieces that are valid until the next is asked for. Lines that the screen shortens are whole here; a position beyond the
 * last line is the text's end. It stays bytes all the way: one line of a data segment can be longer than any string may be.
 */
export function* textBetween(
  printer: Printer,
  from: WatPosition,
  to: WatPosition,
): Iterable<{ readonly bytes: Uint8Array; readonly done: number }> {
  const end = Math.min(to.column === 0 ? to.line : to.line + 1, printer.document.lineCount);
  for (const { line, lineCount, bytes } of printer.pieces(from.line, end)) {
    const next = line + lineCount;
    const start = line === from.line ? offsetOf(bytes, 0, from.column) : 0;
    const stop = next > to.line ? offsetOf(bytes, lastLineIn(bytes), to.column) : bytes.length;
    yield { bytes: bytes.subarray(start, Math.max(start, stop)), done: (next - from.line) / (end - from.line) };
  }
}

function lastLineIn(bytes: Uint8Array): number {
  return bytes.subarray(0, -1).lastIndexOf(NEWLINE) + 1;
}

/** The byte at so many UTF-16 units behind another one; the end, where there are fewer. */
function offsetOf(bytes: Uint8Array, start: number, column: number): number {
  // A unit takes a byte at least: the end of a line need not be looked for.
  if (column >= bytes.length - start) return bytes.length;
  let at = start;
  for (let units = 0; units < column && at < bytes.length; ) {
    const length = lengthOf(bytes[at] ?? 0);
    units += length === 4 ? 2 : 1;
    at += length;
  }
  return at;
}

/** Bytes of a character that begins so. */
function lengthOf(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}
