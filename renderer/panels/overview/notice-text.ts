import type { i18n, TFunction } from 'i18next';
import { formatOffset } from '../../ui/format-offset';
import { isolate } from '../../ui/isolate';
import type { Notice } from '../../wasm/model/module';

/** The words for a notice; one that the locale does not know is told by its code. */
export function noticeText({ code, facts }: Notice, t: TFunction, locales: i18n): string {
  const shown = Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, name === 'reason' ? reasonText(fact, t, locales) : shownFact(name, fact)]),
  );
  // Words that have a plural are there for a count alone.
  const count = countOf(facts.count);
  return locales.exists(`notice:${code}`, { count }) ? t(`notice:${code}`, { replace: shown, count }) : t('notice:other', { code });
}

/** What was expected, in the words that failures have for it. */
function reasonText(reason: string | number, t: TFunction, locales: i18n): string | number {
  const key = `failure:fact.${reason}`;
  return locales.exists(key) ? t(key) : shownFact('reason', reason);
}

function countOf(count: string | number | undefined): number {
  return typeof count === 'number' ? count : 1;
}

/** Names in facts are hostile. */
function shownFact(name: string, fact: string | number): string | number {
  if (typeof fact === 'string') return isolate(fact);
  return name === 'offset' ? formatOffset(fact) : fact;
}
