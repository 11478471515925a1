import { expect, test } from 'vitest';
import { EXACT, fuzzyScore } from '../../../../renderer/wasm/demangle/fuzzy-score';

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

test('what was typed comes first, then a last part, a beginning, a word, the middle, and letters alone', () => {
  const best = ['add', 'my_greet::add', 'add_all', 'my_greet::add_all', 'std::add::of', 'madder', 'a_dd'];
  expect(ranked('add', best.toReversed())).toEqual(best);
});

test('the last part stands before parameters and what a generic is made for', () => {
  const texts = ['push_back(int const&)', 'std::vector<int>::push_back(int const&)', 'push_back::<u8>'];
  expect(texts.map((text) => (fuzzyScore(text, 'push_back') ?? 0) >= EXACT)).toEqual([true, true, true]);
});

test('the name of a panel is its command’s last part', () => {
  expect(ranked('wat', ['Save WAT…', 'Go to panel: WAT'])[0]).toBe('Go to panel: WAT');
});
