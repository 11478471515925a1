import type { DecodedModule } from '../layout';
import type { Printer, PrinterName } from './document';
import { findItem } from './find-item';
import { createItemLines } from './item-lines';
import { createTextFolds } from './text-folds';
import { createTextLines } from './text-lines';

/** A piece of the whole text, in characters; one that begins with a longer line is longer. */
const PIECE = 1 << 18;

/** Lines of a text that another tool printed whole. Without a module there are no items in it that could be aimed at. */
export function createTextPrinter(name: PrinterName, text: string, module: DecodedModule | null): Printer {
  const lines = createTextLines(text);
  const items = createItemLines(lines, module);
  const folds = createTextFolds(lines);
  return {
    document: { printer: name, lineCount: lines.count, exact: true },
    lines: (from, count) => {
      const first = Math.max(0, from);
      const texts = lines.shown(first, count);
      return {
        from: first,
        texts,
        spans: new Int32Array(2 * texts.length).fill(-1),
        folds: Uint8Array.from(texts, (_, place) => (folds.begins(first + place) ? 1 : 0)),
        document: null,
      };
    },
    text: (from, count) => text.slice(lines.start(from), lines.start(from + count)),
    itemAt: items.itemAt,
    lineOf: (target) => {
      if (target.kind === 'item') return items.lineOf(target.item, target.index);
      if (module === null) return null;
      const item = target.kind === 'name' ? findItem(module, target.name) : funcAt(module, target.offset);
      return item === null ? null : items.lineOf(item.kind, item.index);
    },
    foldEnd: folds.end,
    pieces: function* pieces() {
      const encoder = new TextEncoder();
      for (let line = 0; line < lines.count; ) {
        const next = Math.max(line + 1, lines.lineAt(lines.start(line) + PIECE));
        const bytes = encoder.encode(text.slice(lines.start(line), lines.start(next)));
        yield { line, lineCount: next - line, bytes, done: next / lines.count };
        line = next;
      }
    },
  };
}

/** The func whose body holds a byte: a text from elsewhere does not tell more. */
function funcAt({ layout }: DecodedModule, offset: number): { readonly kind: 'func'; readonly index: number } | null {
  const { bodies, importedFuncs } = layout;
  for (let place = 0; 2 * place < bodies.length; place++) {
    if (offset < (bodies[2 * place + 1] ?? 0))
      return offset < (bodies[2 * place] ?? 0) ? null : { kind: 'func', index: importedFuncs + place };
  }
  return null;
}
