import type { Language } from './language';
import en from './words/en.json';
import chinese from './words/zh-CN.json';

/** Every word of the command line's own. Failures of modules have theirs in the app's locales. */
export type Words = typeof en & { readonly language: Language };

const WORDS: Readonly<Record<Language, typeof en>> = { en, 'zh-CN': chinese };

export function wordsOf(language: Language): Words {
  return { ...WORDS[language], language };
}
