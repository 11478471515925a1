import { expect, it } from 'vitest';
import { helpText } from '../../cli/help';
import { VERBS } from '../../cli/verbs';
import { wordsOf } from '../../cli/words';

it.each(['en', 'zh-CN'] as const)('names every verb in the help of the whole in %s', (language) => {
  const help = helpText(null, wordsOf(language));
  expect(VERBS.filter((verb) => !help.includes(`\n  ${verb} `))).toEqual([]);
});

it.each(['en', 'zh-CN'] as const)('names the options of each verb in its help in %s', (language) => {
  const options = { wat: ['-o,', '--full-indent', '--function'], interface: ['--json'], validate: ['--json'] };
  const missing = VERBS.flatMap((verb) => options[verb].filter((option) => !helpText(verb, wordsOf(language)).includes(option)));
  expect(missing).toEqual([]);
});
