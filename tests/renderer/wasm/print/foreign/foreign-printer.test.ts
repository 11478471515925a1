import { expect, test } from 'vitest';
import { createForeignPrinter } from '../../../../../renderer/wasm/print/foreign/foreign-printer';
import { decoded } from '../../../../support/decoded';
import { textOf } from '../../../../support/printed';
import { wat } from '../../../../support/wat';

const TEXT = `(module
  (type (;0;) (func))
  (import "host" "f" (func (;0;) (type 0)))
  (func $g (type 0)
    block  ;; label = @1
      i32.const 1
      if  ;; label = @2
        nop
      else
        nop
      end
    end)
  (memory (;0;) 1))
`;
const BYTES = wat`(module (import "host" "f" (func)) (func $g (block (if (i32.const 1) (then nop) (else nop)))) (memory 1))`;
const printing = async () => createForeignPrinter('wabt', TEXT, decoded(await BYTES));

test('lines come by range, with what folds among them', async () => {
  const { texts, folds, spans, from } = (await printing()).lines(3, 3);
  expect({ from, texts: texts.map((text) => text.trim()), folds: [...folds], spans: [...spans] }).toEqual({
    from: 3,
    texts: ['(func $g (type 0)', 'block  ;; label = @1', 'i32.const 1'],
    folds: [1, 1, 0],
    spans: [-1, -1, -1, -1, -1, -1],
  });
});

test.each([
  ['a func', 3, 12],
  ['a block', 4, 12],
  ['an if, over its else', 6, 11],
  ['an instruction', 5, null],
  ['the module', 0, null],
  ['a field of one line', 12, null],
])('%s folds to where it ends', async (_, line, end) => {
  expect((await printing()).foldEnd(line)).toBe(end);
});

test('a field that is closed on a line of its own folds with that line', () => {
  const text = '(component\n  (core module (;0;)\n    (func)\n  )\n  (core module (;1;))\n)\n';
  expect(createForeignPrinter('wasm-tools', text, null).foldEnd(1)).toBe(4);
});

test('an item, a name and a byte lead to the line they stand on', async () => {
  const printer = await printing();
  const { layout } = decoded(await BYTES);
  const targets = [
    { kind: 'item', item: 'func', index: 0 },
    { kind: 'item', item: 'memory', index: 0 },
    { kind: 'name', name: '$g' },
    { kind: 'offset', offset: (layout.bodies[0] ?? 0) + 1 },
    { kind: 'offset', offset: 0 },
  ] as const;
  expect(targets.map((target) => printer.lineOf(target))).toEqual([2, 12, 3, 3, 0]);
});

test('the pieces are the whole text, each of whole lines', () => {
  const text = `(module\n${'  (type (func))\n'.repeat(50_000)})\n`;
  const printer = createForeignPrinter('wasm-tools', text, null);
  const pieces = [...printer.pieces()].map((piece) => ({ ...piece, text: new TextDecoder().decode(piece.bytes) }));
  expect([
    pieces.length > 2,
    pieces.every(({ text: part, lineCount }) => part.endsWith('\n') && part.split('\n').length - 1 === lineCount),
    pieces.map(({ text: part }) => part).join('') === text,
    pieces.at(-1)?.done,
  ]).toEqual([true, true, true, 1]);
});

test('a piece of the text is whole where a shown line is cut', () => {
  const printer = createForeignPrinter('wasm-tools', `(module\n  (data "${'x'.repeat(5_000)}"))\n`, null);
  expect([textOf(printer, 1, 1).length, (printer.lines(1, 1).texts[0]?.length ?? 0) < 2_100]).toEqual([5_013, true]);
});

test('a line that is cut has a stretch for what stands behind', async () => {
  const text = `(module\n  (data (;0;) "${'x'.repeat(5000)}here${'y'.repeat(5000)}"))\n`;
  const printer = createForeignPrinter('wabt', text, decoded(await BYTES));
  const column = 5000 + '  (data (;0;) "'.length;
  const part = printer.linePart(1, column, 4);
  expect([
    part?.text.slice(column - (part?.column ?? 0), column - (part?.column ?? 0) + 4),
    part?.start,
    printer.linePart(1, 10, 4),
  ]).toEqual(['here', -1, null]);
});
