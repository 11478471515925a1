import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLines } from '../../../main/process/line-splitter';

function linesOf(chunks: readonly string[]): readonly string[] {
  const lines: string[] = [];
  const splitter = splitLines((line) => lines.push(line));
  chunks.forEach(splitter.push);
  splitter.end();
  return lines;
}

test('tells whole lines, whatever the chunks', () => {
  expect(linesOf(['on', 'e\ntw', 'o\r', '\nthree'])).toEqual(['one', 'two', 'three']);
});

test('a redrawn progress line is a line of its own', () => {
  expect(linesOf(['Building 1/2\rBuilding 2/2\rFinished\n'])).toEqual(['Building 1/2', 'Building 2/2', 'Finished']);
});

test('the lines do not depend on where the chunks end', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r\n', '你') })), (chunks) => {
      expect(linesOf(chunks)).toEqual(linesOf([chunks.join('')]));
    }),
  );
});
