import { expect, it } from 'vitest';
import { languageOf } from '../../cli/language';

it.each([
  [null, {}, 'en'],
  [null, { LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
  [null, { LC_ALL: 'C.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
  [null, { LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_GB' }, 'zh-CN'],
  ['en', { LC_ALL: 'zh_CN.UTF-8' }, 'en'],
  ['zh-CN', {}, 'zh-CN'],
])('asked for %j in the environment %j speaks %s', (asked, env, language) => {
  expect(languageOf(asked, env)).toBe(language);
});
