import type { i18n as Locales, TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
import { i18n } from './i18n';

export interface Translation {
  readonly t: TFunction;
  readonly i18n: Locales;
}

type Values = Readonly<Record<string, unknown>>;

const translations = new Map<string, Translation>();

/**
 * The words of a namespace, or of the first of several that knows the key, in the language that is spoken. A first screen asks for words
 * hundreds of times, so it costs one subscription and the same answer for everybody; react-i18next's own took a fifth of the drawing.
 */
export function useTranslation(namespaces: string | readonly string[]): Translation {
  return translationOf(useSyncExternalStore(subscribe, spoken), namespaces);
}

function translationOf(language: string, namespaces: string | readonly string[]): Translation {
  const name = `${language} ${namespaces}`;
  let known = translations.get(name);
  if (known === undefined) {
    known = { t: rememberPlain(i18n.getFixedT(language, namespaces), (key) => plainWord(language, namespaces, key)), i18n };
    translations.set(name, known);
  }
  return known;
}

/** What stands under a key, or null where i18next has more to do than to look it up: of that it makes a tenth of the first drawing. */
function plainWord(language: string, namespaces: string | readonly string[], key: string): string | null {
  const [namespace, path] = key.includes(':') ? key.split(':', 2) : [undefined, key];
  for (const candidate of namespace === undefined ? [namespaces].flat() : [namespace]) {
    const found: unknown = i18n.getResource(language, candidate, path ?? '');
    if (typeof found === 'string') return /\{\{|\$t/.test(found) ? null : found;
  }
  return null;
}

/** What needs no values says the same each time, for the bundle does not change. */
function rememberPlain(fixed: TFunction, look: (key: string) => string | null): TFunction {
  const plain = new Map<string, string>();
  const t = (key: string | string[], values?: Values): string => {
    if (values !== undefined) return fixed(key, values);
    if (typeof key !== 'string') return fixed(key);
    const known = plain.get(key) ?? look(key) ?? fixed(key);
    plain.set(key, known);
    return known;
  };
  return t as TFunction;
}

function subscribe(changed: () => void): () => void {
  i18n.on('languageChanged', changed);
  return () => i18n.off('languageChanged', changed);
}

function spoken(): string {
  return i18n.language;
}
