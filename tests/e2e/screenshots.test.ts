import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/app';
import { panel } from './support/panels';

const docs = join(import.meta.dirname, '..', '..', 'docs');

const words = {
  en: { sample: 'Greet (wasm-bindgen)', exports: 'Exports', call: 'Call', wat: 'WAT', log: 'Call log' },
  'zh-CN': { sample: /wasm-bindgen/, exports: '导出', call: '调用', wat: 'WAT', log: '调用日志' },
} as const;

for (const language of ['en', 'zh-CN'] as const) {
  test(`the README's pictures in ${language}`, async ({ start }) => {
    mkdirSync(docs, { recursive: true });
    const { page } = await start({ language });
    const shot = (name: string) => page.screenshot({ path: join(docs, `${name}.${language}.png`), animations: 'disabled' });
    await page.emulateMedia({ colorScheme: 'dark' });
    const say = words[language];
    await expect(page.getByRole('button', { name: say.sample }).first()).toBeVisible();
    await shot('welcome');
    await page.getByRole('button', { name: say.sample }).first().click();
    await expect((await panel(page, say.exports)).getByRole('row').filter({ hasText: 'greet(name: string)' })).toBeVisible();
    await shot('module');
    await panel(page, say.wat);
    await page.getByRole('form').getByRole('textbox').first().fill('WebAssembly');
    await page.getByRole('form').getByRole('button', { name: say.call, exact: true }).click();
    await expect(page.getByRole('log').first()).toContainText('alert("Hello, WebAssembly!")');
    await shot('call');
  });
}
