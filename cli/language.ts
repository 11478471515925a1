export type Language = 'en' | 'zh-CN';

/** The language that was asked for, else the terminal's: the first of the usual variables that says something. */
export function languageOf(asked: string | null, env: Readonly<Record<string, string | undefined>>): Language {
  const locale = asked ?? [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  return locale !== undefined && /^zh/i.test(locale) ? 'zh-CN' : 'en';
}
