// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { SheetLine } from '../../../../../renderer/panels/wat/text/line-sheet';
import { createLineSheet } from '../../../../../renderer/panels/wat/text/line-sheet';

const WORDS = { fold: (line: number) => `Fold ${line}`, unfold: (line: number) => `Unfold ${line}`, nameOf: () => null };

const lineAt = (line: number, change: Partial<SheetLine> = {}): SheetLine => ({
  line,
  row: { text: `line ${line}`, start: -1, end: -1, folds: false, stretch: null },
  marked: false,
  current: false,
  folded: 0,
  marks: [],
  ...change,
});
const linesFrom = (first: number, count = 5) => Array.from({ length: count }, (_, at) => lineAt(first + at));

function sheet() {
  const numbers = document.createElement('div');
  const texts = document.createElement('div');
  const { draw } = createLineSheet(numbers, texts);
  return {
    texts,
    numbers,
    draw: (lines: readonly SheetLine[]) => draw(lines, WORDS),
    shown: () => [...texts.children].map((line) => `${line.getAttribute('data-line')} ${line.textContent}`),
    numbered: () => [...numbers.children].map((number) => number.getAttribute('data-number')),
  };
}

it('draws lines in their order and numbers them from 1', () => {
  const { draw, shown, numbered } = sheet();
  draw(linesFrom(7, 2));
  expect([shown(), numbered()]).toEqual([
    ['8 line 7', '9 line 8'],
    ['8', '9'],
  ]);
});

it.each([
  ['down', 12],
  ['up', 8],
])('keeps the order when a part of the lines stays while the text moves %s', (_way, first) => {
  const { draw, shown } = sheet();
  draw(linesFrom(10));
  draw(linesFrom(first));
  expect(shown()).toEqual(linesFrom(first).map(({ line, row }) => `${line + 1} ${row?.text}`));
});

it('keeps the elements of the lines that stay', () => {
  const { draw, texts } = sheet();
  draw(linesFrom(10));
  const stays = texts.children[3];
  draw(linesFrom(12));
  expect(texts.children[1]).toBe(stays);
});

it('uses the elements of lines that went for those that come', () => {
  const { draw, texts } = sheet();
  draw(linesFrom(10));
  const before = [...texts.children];
  draw(linesFrom(500));
  expect([...texts.children]).toEqual(before);
});

it('shows no more lines than it is given', () => {
  const { draw, shown } = sheet();
  draw(linesFrom(10));
  draw(linesFrom(300, 2));
  expect(shown()).toEqual(['301 line 300', '302 line 301']);
});

it('leaves the place of a line that is on its way empty', () => {
  const { draw, shown } = sheet();
  draw(linesFrom(1, 1));
  draw([lineAt(9, { row: null })]);
  expect(shown()).toEqual(['10 ']);
});

it('keeps the triangle that was pressed, and says what it does now', () => {
  const { draw, numbers } = sheet();
  const row = { text: 'block', start: -1, end: -1, folds: true, stretch: null };
  draw([lineAt(6, { row })]);
  const pressed = numbers.querySelector('button');
  draw([lineAt(6, { row, folded: 4 })]);
  const now = numbers.querySelector('button');
  expect([now === pressed, now?.getAttribute('aria-label'), now?.getAttribute('aria-expanded')]).toEqual([true, 'Unfold 7', 'false']);
});

it('takes away the marks of the line that the element was before', () => {
  const { draw, texts } = sheet();
  draw([lineAt(1, { marks: [{ kind: 'match', start: 0, end: 4 }], current: true, marked: true, folded: 3 })]);
  draw([lineAt(2)]);
  expect([texts.querySelectorAll('[data-mark], [data-said]').length, texts.children[0]?.className.includes('current')]).toEqual([0, false]);
});
