import type { Verb } from './verbs';
import type { Words } from './words';

export function helpText(verb: Verb | null, words: Words): string {
  return (verb === null ? words.help.all : words.help[verb]).join('\n');
}
