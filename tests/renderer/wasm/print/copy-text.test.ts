import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textBetween } from '../../../../renderer/wasm/print/copy-text';
import type { Printer, WatPosition } from '../../../../renderer/wasm/print/document';
import { createForeignPrinter } from '../../../../renderer/wasm/print/foreign/foreign-printer';
import { measuredPrinter, wholeText } from '../../../support/printed';
import { wat } from '../../../support/wat';

const MODULE = wat`(module (import "a" "f" (func $f (param i32))) (memory 1) (data (i32.const 0) "${'x'.repeat(5_000)}")
  ${Array.from({ length: 20 }, (_, func) => `(func $g${func} ${'(call $f (i32.const 1)) '.repeat(func)})`).join('\n')})`;

const between = (printer: Printer, from: WatPosition, to: WatPosition): string =>
  Buffer.concat(Array.from(textBetween(printer, from, to), ({ bytes }) => Buffer.from(bytes.slice()))).toString();

test('any range is the same piece of the whole text', async () => {
  const printer = measuredPrinter(await MODULE);
  const text = wholeText(printer);
  const lines = text.split('\n').slice(0, -1);
  const starts = lines.map((_, line) => lines.slice(0, line).join('\n').length + (line === 0 ? 0 : 1));
  const position = fc
    .nat({ max: lines.length - 1 })
    .chain((line) => fc.record({ line: fc.constant(line), column: fc.nat({ max: lines[line]?.length ?? 0 }) }));
  const offset = ({ line, column }: WatPosition) => (starts[line] ?? 0) + column;
  fc.assert(
    fc.property(position, position, (one, other) => {
      const [from, to] = offset(one) <= offset(other) ? [one, other] : [other, one];
      return between(printer, from, to) === text.slice(offset(from), offset(to));
    }),
    { numRuns: 300 },
  );
});

test('columns are those of a string, whatever its letters take as bytes', () => {
  const printer = createForeignPrinter('wabt', '(module $äöü€𝄞x\n\n  $𝄞€)\n', null);
  expect([
    between(printer, { line: 0, column: 10 }, { line: 0, column: 15 }),
    between(printer, { line: 0, column: 15 }, { line: 2, column: 5 }),
    between(printer, { line: 1, column: 0 }, { line: 1, column: Number.MAX_SAFE_INTEGER }),
  ]).toEqual(['öü€𝄞', 'x\n\n  $𝄞', '\n']);
});

test('a position beyond the last line is the end of the text', async () => {
  const printer = measuredPrinter(await MODULE);
  expect(between(printer, { line: 0, column: 0 }, { line: printer.document.lineCount, column: 0 })).toBe(wholeText(printer));
});

test('a line that the screen shortens is copied whole', async () => {
  const printer = measuredPrinter(await MODULE);
  const line = printer.lineOf({ kind: 'item', item: 'data', index: 0 }) ?? 0;
  expect(between(printer, { line, column: 0 }, { line: line + 1, column: 0 })).toContain('x'.repeat(5_000));
});

test('a long range comes in pieces that say how much of it is done', async () => {
  const printer = measuredPrinter(await wat`(module (func ${'nop '.repeat(100_000)}))`);
  const pieces = [...textBetween(printer, { line: 1, column: 0 }, { line: 100_001, column: 0 })];
  expect([pieces.length > 1, pieces.at(-1)?.done, pieces.every(({ done }, at) => done > (pieces[at - 1]?.done ?? 0))]).toEqual([
    true,
    1,
    true,
  ]);
});
