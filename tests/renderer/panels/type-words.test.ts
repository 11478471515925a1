import { expect, test } from 'vitest';
import { i18n, startLocales } from '../../../renderer/locales/i18n';
import { typeWords } from '../../../renderer/panels/type-words';
import type { ExternType } from '../../../renderer/wasm/model/types';
import { showExternType } from '../../../renderer/wasm/show-type';

const memory = { kind: 'memory', limits: { min: 1n, max: 9n }, shared: true, address: 'i64', pageSize: 1 } satisfies ExternType;

test('a type is said in the language of the words, and its own words stay', () => {
  startLocales('en');
  const [english, chinese] = (['en', 'zh-CN'] as const).map((language) => showExternType(memory, typeWords(i18n.getFixedT(language))));
  expect([english, chinese]).toEqual([showExternType(memory), '1–9 页 每页 1 B i64 共享']);
});
