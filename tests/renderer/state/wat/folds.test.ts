import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Fold,
  type Folds,
  foldAt,
  hiddenLines,
  lineOfRow,
  renumberedFolds,
  rowOfLine,
  withFold,
  withLineShown,
  withoutFold,
} from '../../../../renderer/state/wat/folds';

const LINES = 200;
const fold = (from: number, end: number): Fold => ({ from, end });
const folds = fc
  .array(fc.tuple(fc.nat(LINES), fc.integer({ min: 2, max: 40 })), { maxLength: 12 })
  .map((made) => made.reduce<Folds>((all, [from, length]) => withFold(all, fold(from, from + length)), []));

it('leads from every row to a line and back', () => {
  fc.assert(fc.property(folds, fc.nat(LINES), (all, row) => rowOfLine(all, lineOfRow(all, row)) === row));
});

it('shows a hidden line in the row of the line that it is folded into', () => {
  fc.assert(
    fc.property(folds, fc.nat(LINES), (all, line) => {
      const over = all.find(({ from, end }) => from < line && line < end);
      return lineOfRow(all, rowOfLine(all, line)) === (over?.from ?? line);
    }),
  );
});

it('keeps folds apart, in order, and swallows those inside a new one', () => {
  fc.assert(fc.property(folds, (all) => all.every(({ from }, at) => from >= (all[at - 1]?.end ?? 0))));
  expect(withFold([fold(3, 5), fold(9, 12)], fold(2, 8))).toEqual([fold(2, 8), fold(9, 12)]);
});

it('hides as many lines as the rows are fewer', () => {
  fc.assert(fc.property(folds, (all) => rowOfLine(all, 1000) === 1000 - hiddenLines(all)));
});

it('opens the fold of a line, or only what hides it', () => {
  const all = [fold(2, 8), fold(10, 14)];
  expect([withoutFold(all, 2), withLineShown(all, 11), withLineShown(all, 10), foldAt(all, 10)]).toEqual([
    [fold(10, 14)],
    [fold(2, 8)],
    all,
    fold(10, 14),
  ]);
});

it('follows new numbers of the lines, and opens what folds nothing any more', () => {
  const moved = renumberedFolds([fold(3, 6), fold(8, 20)], (line) => (line < 5 ? line : line < 10 ? Math.max(4, line - 2) : line + 30));
  expect(moved).toEqual([fold(6, 50)]);
});
