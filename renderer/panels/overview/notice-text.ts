import type { i18n, TFunction } from 'i18next';
import type { Notice } from '../../wasm/module';

const LONGEST = 200;

/** The words for a notice; one that the locale does not know is told by its code. */
export function noticeText({ code, facts }: Notice, t: TFunction, locales: i18n): string {
  const shown = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' ? isolate(fact) : fact]));
  return locales.exists(`notice:${code}`)
    ? t(`notice:${code}`, { replace: shown, count: countOf(facts.count) })
    : t('notice:other', { code });
}

function countOf(count: string | number | undefined): number {
  return typeof count === 'number' ? count : 1;
}

/** Names in facts are hostile: cut, and kept from turning the sentence around. https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates */
function isolate(fact: string): string {
  return `\u2068${fact.length > LONGEST ? `${fact.slice(0, LONGEST)}…` : fact}\u2069`;
}
