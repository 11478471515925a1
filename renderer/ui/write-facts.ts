import { formatSize } from './format-size';
import { isolate } from './isolate';

type Facts = Readonly<Record<string, string | number>>;

/** Characters of a fact: a path needs more than a name. */
const LONGEST = 300;

/** Facts as prose shows them: offsets in hex, sizes (`…Bytes`) with a unit, counts in groups, hostile text cut and kept to its own direction. */
export function writeFacts(facts: Facts, language: string, wordFor: (fact: string) => string | null): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === 'number' ? writeNumber(name, fact, language) : writeText(fact, wordFor),
    ]),
  );
}

function writeNumber(name: string, fact: number, language: string): string {
  if (name.endsWith('Bytes')) return formatSize(fact, language);
  return name === 'offset' ? `0x${fact.toString(16)}` : fact.toLocaleString(language);
}

function writeText(fact: string, wordFor: (fact: string) => string | null): string {
  if (fact === '') return '';
  // Dots and colons would lead i18next into its own keys.
  const word = /^[\w-]+$/.test(fact) ? wordFor(fact) : null;
  return word ?? isolate(fact, { longest: LONGEST });
}
