import type { DecodedModule } from '../../model/layout';
import type { Printer, PrinterName } from '../document';
import { entryOfOffset } from '../entry-of-offset';
import { findItem } from '../find-item';
import { partOfText } from '../line-part';
import { indexOfEntry } from '../section-entry';
import { createIndentFolds } from './indent-folds';
import { createItemLines, type ItemLines } from './item-lines';
import { createStringLines } from './string-lines';

/** Characters at the end of a line that was cut, which are not the line's. */
const CUT_END = 2;
/** A piece of the whole text, in characters; one that begins with a longer line is longer. */
const PIECE = 1 << 18;

/** Lines of a text that another tool printed whole. Without a module there are no items in it that could be aimed at. */
export function createForeignPrinter(name: PrinterName, text: string, module: DecodedModule | null): Printer {
  const lines = createStringLines(text);
  const items = createItemLines(lines, module);
  const folds = createIndentFolds(lines);
  return {
    document: { printer: name, lineCount: lines.count, version: 0, exact: true },
    movedSince: () => null,
    lineNow: (line) => line,
    lines: (from, count) => {
      const first = Math.max(0, from);
      const texts = lines.shown(first, count);
      return {
        from: first,
        texts,
        spans: new Int32Array(2 * texts.length).fill(-1),
        folds: Uint8Array.from(texts, (_, entry) => (folds.begins(first + entry) ? 1 : 0)),
      };
    },
    linePart: (line, column, length) => {
      const [shown = ''] = lines.shown(line, 1);
      const whole = lines.whole(line);
      return column + length <= (whole.length > shown.length ? shown.length - CUT_END : whole.length)
        ? null
        : partOfText(whole, column, length);
    },
    itemAt: items.itemAt,
    lineOf: (target) => {
      if (target.kind === 'item') return items.lineOf(target.item, target.index);
      if (module === null) return null;
      if (target.kind === 'offset') return itemLineOfOffset(module, items, target.offset);
      const item = findItem(module, target.name);
      return item === null ? null : items.lineOf(item.kind, item.index);
    },
    foldEnd: folds.end,
    pieces: function* pieces(from = 0, to = lines.count) {
      const encoder = new TextEncoder();
      const end = Math.min(to, lines.count);
      for (let line = from; line < end; ) {
        const next = Math.min(end, Math.max(line + 1, lines.lineAt(lines.start(line) + PIECE)));
        const bytes = encoder.encode(text.slice(lines.start(line), lines.start(next)));
        yield { line, lineCount: next - line, bytes, done: next / lines.count };
        line = next;
      }
    },
  };
}

/** The first line of the item that holds a byte, or stands before it: a text from elsewhere does not tell more. */
function itemLineOfOffset(module: DecodedModule, items: ItemLines, offset: number): number | null {
  const found = entryOfOffset(module, offset);
  if (found === null) return null;
  const { kind, entry } = found;
  const index = indexOfEntry(module, kind, entry);
  return index === null || kind === 'module' || kind === 'start' || kind === 'other' ? 0 : items.lineOf(kind, index);
}
