import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measuredPrinter, textOf } from '../../../support/printed';
import { wat } from '../../../support/wat';

const LONG = `${'\\00x"'.replaceAll('"', '\\22').repeat(900)}no such table${'y'.repeat(3000)}`;
const printing = async () => {
  const bytes = await wat`(module (memory 1) (func (result i32) (local i32) local.get 0) (data (i32.const 8) "${LONG}") (data "short"))`;
  const printer = measuredPrinter(bytes);
  const line = printer.lineOf({ kind: 'item', item: 'data', index: 0 }) ?? 0;
  return { bytes, printer, line, text: textOf(printer, line, 1).trimEnd() };
};

test('the stretch around a match in a long data line is what the whole text has there, with its byte offsets', async () => {
  const { bytes, printer, line, text } = await printing();
  const column = text.indexOf('no such table');
  const part = printer.linePart(line, column, 13);
  const word = new TextDecoder().decode(bytes.slice(part?.at ?? 0, (part?.at ?? 0) + 13));
  expect({
    same: text.startsWith(part?.text ?? '?', part?.column ?? 0),
    holds: part?.text.indexOf('no such table') === column - (part?.column ?? 0),
    word,
    first: text[part?.column ?? 0] === '\\' ? bytes[part?.start ?? 0] : String.fromCharCode(bytes[part?.start ?? 0] ?? 0),
    more: part?.more,
  }).toEqual({
    same: true,
    holds: true,
    word: 'no such table',
    first: text[part?.column ?? 0] === '\\' ? 0 : text[part?.column ?? 0],
    more: true,
  });
});

test('whatever column is asked about lies in the stretch, and no longer text than a screen has comes back', async () => {
  const { printer, line, text } = await printing();
  fc.assert(
    fc.property(fc.integer({ min: 3200, max: text.length - 20 }), fc.integer({ min: 1, max: 12 }), (column, length) => {
      const part = printer.linePart(line, column, length);
      return (
        part !== null &&
        text.startsWith(part.text, part.column) &&
        part.column <= column &&
        part.column + part.text.length >= column + length &&
        part.text.length < 2000
      );
    }),
  );
});

test('what is shown anyway has no stretch of its own', async () => {
  const { printer, line } = await printing();
  expect([printer.linePart(line, 20, 5), printer.linePart(line + 1, 10, 3), printer.linePart(0, 0, 3)]).toEqual([null, null, null]);
});

test('another long line has a stretch without offsets', async () => {
  const entries = Array.from({ length: 4000 }, () => '$callee').join(' ');
  const bytes = await wat`(module (table 4000 funcref) (func $callee) (elem (i32.const 0) func ${entries}))`;
  const printer = measuredPrinter(bytes);
  const line = printer.lineOf({ kind: 'item', item: 'elem', index: 0 }) ?? 0;
  const text = textOf(printer, line, 1).trimEnd();
  const part = printer.linePart(line, 20_000, 7);
  expect([text.startsWith(part?.text ?? '?', part?.column ?? 0), part?.start, part?.inString]).toEqual([true, -1, false]);
});
