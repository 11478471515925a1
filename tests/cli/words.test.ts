import { expect, it } from 'vitest';
import { wordsOf } from '../../cli/words';

/** Paths of every word, with what is to be filled in. */
function shape(words: object, path = ''): readonly string[] {
  return Object.entries(words).flatMap(([name, word]) => {
    const here = `${path}${name}`;
    if (Array.isArray(word)) return [here];
    if (typeof word === 'object' && word !== null) return shape(word, `${here}.`);
    return [`${here} ${[...String(word).matchAll(/\{\{\w+\}\}/g)].sort().join(' ')}`];
  });
}

it('says the same things with the same facts in both languages', () => {
  const { language: _, ...en } = wordsOf('en');
  const { language: __, ...chinese } = wordsOf('zh-CN');
  expect(shape(chinese)).toEqual(shape(en));
});
