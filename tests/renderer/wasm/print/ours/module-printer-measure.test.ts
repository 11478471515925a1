import { expect, test } from 'vitest';
import { type Bytes, moduleBytes, section, vec } from '../../../../support/module-bytes';
import { measuredPrinter, ownPrinter, wholeText } from '../../../../support/printed';
import { brokenLaw } from '../../../../support/printer-laws';
import { wat } from '../../../../support/wat';

/** Funcs whose lines are fewer than their bytes let one think. */
const FUNCS = 400;
const many = wat`(module ${Array.from({ length: FUNCS }, (_, func) => `(func $f${func} ${'(i64.const 1234567890123456) drop '.repeat(func % 7)})`).join(' ')} (memory 1))`;

/** Blocks in blocks, five hundred deep, with a try_table of three clauses in each: some 6,000 lines. An assembler would take its time. */
const DEPTH = 500;
const TRY_TABLE = [0x1f, 0x40, vec([0, 0, 0], [3, 1], [1, 0, 1])];
const INNER: Bytes = [[0x02, 0x40], TRY_TABLE, [0x03, 0x40, 0x01, 0x0b], 0x0b, [0x41, 0xf0, 0xa2, 0x04], 0x1a];
const CODE = section(0, [0, new Array<Bytes>(DEPTH).fill(INNER), new Array<number>(DEPTH + 1).fill(0x0b)]).slice(1);
const long = moduleBytes(section(1, vec([0x60, 0, 0])), section(3, vec([0])), section(13, vec([0, 0])), section(10, vec(CODE)));

test('nothing is exact before it was measured', async () => {
  const printer = ownPrinter(await many);
  const before = printer.document;
  for (const _ of printer.plan.funcs.measureAll());
  expect([before.exact, printer.document.exact, printer.document.lineCount]).toEqual([
    false,
    true,
    wholeText(printer).split('\n').length - 1,
  ]);
});

test('looking at lines that were not measured tells of the document that this made', async () => {
  const printer = ownPrinter(await many);
  const before = printer.document;
  printer.lines(0, 40);
  const { document } = printer;
  const moved = printer.movedSince(before);
  printer.lines(0, 40);
  expect([moved?.document === document, document === before, printer.movedSince(document)]).toEqual([true, false, null]);
});

test('lines that are looked at are those of the text from the first one on, measured or not', async () => {
  const bytes = await many;
  const whole = wholeText(measuredPrinter(bytes)).split('\n');
  expect(ownPrinter(bytes).lines(0, 200).texts).toEqual(whole.slice(0, 200));
});

test('aiming at a func measures what is around it, so that its line shows it', async () => {
  const printer = ownPrinter(await many);
  const line = printer.lineOf({ kind: 'item', item: 'func', index: 300 }) ?? -1;
  expect(printer.lines(line, 2).texts[0]).toBe('  (func $f300 (type 0)');
});

test('looking at the lines above what was aimed at leaves it where it is', async () => {
  const printer = ownPrinter(await many);
  const line = printer.lineOf({ kind: 'item', item: 'func', index: 300 }) ?? -1;
  printer.lines(line - 150, 160);
  expect(printer.lineOf({ kind: 'item', item: 'func', index: 300 })).toBe(line);
});

test('scrolling through an unmeasured text ends at the text that was measured before', async () => {
  const bytes = await many;
  const printer = ownPrinter(bytes);
  const seen: string[] = [];
  for (let line = 0; line < printer.document.lineCount; line += 30) seen.push(...printer.lines(line, 30).texts);
  expect(seen.join('\n')).toBe(wholeText(measuredPrinter(bytes)).trimEnd());
});

test('a document stays the same object until a line moves', async () => {
  const printer = measuredPrinter(await many);
  expect(printer.document).toBe(printer.document);
});

test('a func of thousands of lines prints from any of them', async () => {
  const printer = measuredPrinter(long);
  const lines = wholeText(printer).split('\n').slice(0, -1);
  const wrong: number[] = [];
  for (let from = 1; from < lines.length; from += 97)
    if (printer.lines(from, 5).texts.join('\n') !== lines.slice(from, from + 5).join('\n')) wrong.push(from);
  expect([lines.length > 10 * DEPTH, wrong]).toEqual([true, []]);
});

test('within a try_table lines begin at any of its clauses', async () => {
  const bytes = await wat`(module (tag $e) (func block try_table (catch $e 0) (catch_all 0) (catch_all_ref 0) nop end end))`;
  expect(brokenLaw(measuredPrinter(bytes))).toBeNull();
});

test('a clause of a try_table says its own bytes', async () => {
  const printer = measuredPrinter(await wat`(module (tag $e) (func block try_table (catch $e 0) (catch_all 0) nop end end))`);
  const { texts, spans } = printer.lines(4, 4);
  const start = spans[0] ?? 0;
  expect(texts.map((text, line) => [text.trim(), (spans[2 * line] ?? 0) - start, (spans[2 * line + 1] ?? 0) - start])).toEqual([
    ['try_table  ;; label = @2', 0, 3],
    ['(catch $e 0 (;@1;))', 3, 6],
    ['(catch_all 0 (;@1;))', 6, 8],
    ['nop', 8, 9],
  ]);
});

test('the spans of a body follow each other without a gap, up to its end', async () => {
  const printer = measuredPrinter(long);
  const { spans } = printer.lines(0, printer.document.lineCount);
  const gaps: number[] = [];
  const head = printer.lineOf({ kind: 'item', item: 'func', index: 0 }) ?? 0;
  for (let line = head; line + 1 < head + printer.plan.funcs.linesOf(0); line++)
    if (spans[2 * line + 1] !== spans[2 * line + 2]) gaps.push(line);
  expect(gaps).toEqual([]);
});

test('pieces say which lines they hold, and how much is done', async () => {
  const pieces = Array.from(measuredPrinter(long, true).pieces(), ({ line, lineCount, bytes, done }) => {
    const counted = new TextDecoder().decode(bytes).split('\n').length - 1;
    return { line, next: line + lineCount, isWhole: counted === lineCount, done };
  });
  expect([pieces.length > 1, pieces.every(({ isWhole }) => isWhole), pieces.map(({ line }) => line).slice(1), pieces.at(-1)?.done]).toEqual(
    [true, true, pieces.map(({ next }) => next).slice(0, -1), 1],
  );
});

test('pieces of what was not measured before say as much: the share that is done never falls nor goes beyond all', async () => {
  const short = '(func)'.repeat(20_000);
  const dense = `(func ${'(drop (i64.const 0x7fffffffffffff))'.repeat(30_000)})`;
  const bytes = await wat`(module ${short} ${dense} ${short})`;
  const printer = ownPrinter(bytes);
  const pieces = Array.from(printer.pieces(), ({ line, lineCount, bytes: text, done }) => {
    const counted = new TextDecoder().decode(text).split('\n').length - 1;
    return { line, next: line + lineCount, isWhole: counted === lineCount, done };
  });
  const shares = pieces.map(({ done }) => done);
  expect([
    pieces.length > 3,
    pieces.every(({ isWhole }) => isWhole),
    pieces.map(({ line }) => line).slice(1),
    shares.every((done) => done > 0 && done <= 1),
    shares,
  ]).toEqual([true, true, pieces.map(({ next }) => next).slice(0, -1), true, shares.toSorted((a, b) => a - b)]);
});
