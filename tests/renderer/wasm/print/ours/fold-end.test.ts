import { expect, test } from 'vitest';
import { measuredPrinter, ownPrinter } from '../../../../support/printed';
import { assembledByWasmTools } from '../../../../support/second-opinion';

const MODULE = assembledByWasmTools(`(module (tag $e) (memory 1)
  (func block loop nop end nop end
    i32.const 0 if nop else block end end
    try nop catch $e nop catch_all end
    try try nop delegate 0 catch_all end
    block try_table (catch $e 0) (catch_all 0) nop end end
    nop)
  (func) (func (local i32)) (func nop))`);

/** What folds in the module, by the line that begins it: its text and that of the last line of it. */
async function folded(): Promise<readonly (readonly [string | undefined, string | undefined])[]> {
  const printer = measuredPrinter(await MODULE);
  const { texts, folds } = printer.lines(0, printer.document.lineCount);
  return texts.flatMap((text, line) => {
    const end = printer.foldEnd(line);
    return folds[line] === 1 && end !== null ? [[text.replace(/ {2};;.*/, ''), `${end - line} ${texts[end - 1]}`] as const] : [];
  });
}

test('a func folds to its last line, a block to the end that closes it', async () => {
  expect(await folded()).toEqual([
    ['  (func (;0;) (type 0)', '34     nop)'],
    ['    block', '6     end'],
    ['      loop', '3       end'],
    ['    if', '6     end'],
    ['      block', '2       end'],
    ['    try', '6     end'],
    ['    try', '6     end'],
    ['      try', '3       delegate 0'],
    ['    block', '7     end'],
    ['      try_table', '5       end'],
    ['  (func (;2;) (type 0)', '2     (local i32))'],
    ['  (func (;3;) (type 0)', '2     nop)'],
  ]);
});

test('a line that begins nothing folds nowhere', async () => {
  const printer = measuredPrinter(await MODULE);
  const { folds } = printer.lines(0, printer.document.lineCount);
  const others = Array.from(folds.keys()).filter((line) => folds[line] === 0);
  expect([others.map((line) => printer.foldEnd(line)).filter((end) => end !== null), printer.foldEnd(9_999)]).toEqual([[], null]);
});

test('a func that was not measured folds to where it will end', async () => {
  const bytes = await MODULE;
  expect(ownPrinter(bytes).foldEnd(2)).toBe(measuredPrinter(bytes).foldEnd(2));
});
