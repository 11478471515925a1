import i18next, { type i18n as Locales, type Resource, type ResourceLanguage } from 'i18next';
import type { Language } from '../../preload/contract/settings';

type Namespaces = Readonly<Record<string, ResourceLanguage>>;

/** `./en/wat.json` is the namespace `wat`: a panel adds a file and is done. */
function byNamespace(files: Namespaces): ResourceLanguage {
  return Object.fromEntries(Object.entries(files).map(([path, words]) => [path.replace(/^.*\/|\.json$/g, ''), words]));
}

export const LANGUAGES = ['en', 'zh-CN'] as const satisfies readonly Language[];

export const words: Readonly<Record<Language, ResourceLanguage>> = {
  en: byNamespace(import.meta.glob<ResourceLanguage>('./en/*.json', { eager: true, import: 'default' })),
  'zh-CN': byNamespace(import.meta.glob<ResourceLanguage>('./zh-CN/*.json', { eager: true, import: 'default' })),
};

export const i18n: Locales = i18next.createInstance();

/** Every word is in the bundle, so this is done when it returns. */
export function startLocales(language: Language): void {
  void i18n.init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: [...LANGUAGES],
    resources: words satisfies Resource,
    defaultNS: 'shell',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    // A failure's prose may name a fact that only some of its causes know.
    missingInterpolationHandler: () => '',
  });
  markLanguage(language);
}

export function speak(language: Language): void {
  if (i18n.language === language) return;
  void i18n.changeLanguage(language);
  markLanguage(language);
}

/** Screen readers choose their voice, and fonts their glyphs, by it. */
function markLanguage(language: Language): void {
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}

/** i18next's word for the language, as ours. */
export function speaks(language: string): Language {
  return LANGUAGES.find((known) => known === language) ?? 'en';
}
