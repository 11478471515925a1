import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { i18n, startLocales } from '../../../renderer/locales/i18n';
import { docText } from '../../../renderer/panels/doc-text';
import { readSignatures } from '../../../renderer/wasm/glue/read-signatures';
import { must } from '../../support/printed';

const TYPES = new URL('../../../resources/samples/greet/pkg/hello_wasm.d.ts', import.meta.url);

test("our sample's doc comment is said in both languages, and in English as it stands in its glue", () => {
  startLocales('en');
  const { signatures } = must(readSignatures(readFileSync(TYPES, 'utf8')));
  const doc = signatures.find(({ name }) => name === 'greet')?.doc ?? null;
  expect(docText('other', 'greet', 'sample:greet', i18n.getFixedT('en'))).toBe(doc);
  expect(docText(doc, 'greet', 'sample:greet', i18n.getFixedT('zh-CN'))).toContain('提供给 JavaScript 的函数');
});

test('what others wrote is left as it is', () => {
  startLocales('en');
  const t = i18n.getFixedT('zh-CN');
  expect([
    docText('theirs', 'greet', 'file:/greet.wasm', t),
    docText('ours', 'no such', 'sample:greet', t),
    docText(null, 'greet', 'sample:greet', t),
  ]).toEqual(['theirs', 'ours', null]);
});
