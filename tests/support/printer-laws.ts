import type { Printer } from '../../renderer/wasm/print/document';
import { textOf, wholeText } from './printed';

const malformed = (line: string): boolean => line.includes('(; malformed:');

/** What a printer whose document is exact owes its page, whatever the module. Answers the first law that it breaks, or null. */
export function brokenLaw(printer: Printer): string | null {
  const { lineCount, exact } = printer.document;
  const text = wholeText(printer);
  const lines = text.split('\n');
  if (!exact) return 'the document is not exact';
  if (lines.pop() !== '') return 'the text does not end with a newline';
  if (lines.length !== lineCount) return `the text has ${lines.length} lines, the document ${lineCount}`;
  if (textOf(printer, 0, lineCount) !== text) return 'the pieces and the text differ';
  return brokenLineLaw(printer, lines);
}

function brokenLineLaw(printer: Printer, lines: readonly string[]): string | null {
  const { texts, spans, folds } = printer.lines(0, lines.length);
  if (texts.length !== lines.length || folds.length !== lines.length || spans.length !== 2 * lines.length)
    return `${lines.length} lines have ${texts.length} texts, ${folds.length} folds and ${spans.length / 2} spans`;
  for (const [line, text] of lines.entries()) {
    const [start = 0, end = 0] = spans.subarray(2 * line);
    const alone = printer.lines(line, 1);
    if (alone.texts.length !== 1 || alone.texts[0] !== texts[line]) return `line ${line} alone is ${alone.texts}`;
    if (alone.spans[0] !== start || alone.spans[1] !== end) return `line ${line} alone says ${alone.spans}, not ${start}, ${end}`;
    if (textOf(printer, line, 1) !== `${text}\n`) return `the text of line ${line} alone is ${textOf(printer, line, 1)}`;
    if ((printer.foldEnd(line) !== null) !== (folds[line] === 1)) return `line ${line} folds to ${printer.foldEnd(line)}`;
    if (line > 0 && end > start && !malformed(text) && !isFirstOf(printer, spans, line))
      return `byte ${start} of line ${line} leads to another line`;
  }
  return null;
}

/** A byte leads to the line that begins with it; a func's locals begin where its head does. */
function isFirstOf(printer: Printer, spans: Int32Array, line: number): boolean {
  const found = printer.lineOf({ kind: 'offset', offset: spans[2 * line] ?? 0 });
  return found === line || (found !== null && spans[2 * found] === spans[2 * line]);
}
