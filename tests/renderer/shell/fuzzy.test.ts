import { expect, test } from 'vitest';
import { fuzzyScore } from '../../../renderer/shell/fuzzy';

function ranked(typed: string, texts: readonly string[]): readonly string[] {
  return texts
    .map((text) => ({ text, score: fuzzyScore(text, typed) }))
    .filter(({ score }) => score !== null)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0))
    .map(({ text }) => text);
}

test('a text without all the letters in order is no answer', () => {
  expect(ranked('tb', ['Build', 'Table'])).toEqual(['Table']);
});

test('the beginning counts more than the middle', () => {
  expect(ranked('build', ['Stop build', 'Build'])).toEqual(['Build', 'Stop build']);
});

test('the first letters of words find a long name', () => {
  expect(ranked('gtf', ['Go to function in WAT', 'greet_the_first'])).toContain('Go to function in WAT');
});

test('nothing typed answers to everything', () => {
  expect(fuzzyScore('Build', '')).not.toBeNull();
});
