import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/app';
import { log, panel } from './support/panels';
import { wasm } from './support/wasm';

const GREET = '_ZN5hello5greet17h0123456789abcdefE';
const TICK = '_RNvMCs1_5helloNtB2_5World4tick';
const PUSH = '_ZNSt6vectorIiSaIiEE9push_backERKi';
const LOG = '_ZN4host3logEi';

const TEXT = `(module
  (import "env" "${LOG}" (func $${LOG} (param i32)))
  (func $${GREET} (export "${GREET}") (param i32) local.get 0 call $${LOG} call $${TICK})
  (func $${TICK} unreachable)
  (func $${PUSH} (param i32) local.get 0 call $${GREET})
  (table (export "table") 2 funcref) (elem (i32.const 0) $${GREET} $${PUSH})
  (export "push" (func $${PUSH})) (memory (export "memory") 1))`;

test('what people wrote stands beside every mangled name', async ({ start, folder }) => {
  const path = join(folder, 'mangled.wasm');
  writeFileSync(path, await wasm(TEXT));
  const { page } = await start({ paths: [path] });
  const exports = await panel(page, 'Exports');
  await expect(exports.getByRole('row').filter({ hasText: GREET })).toContainText('hello::greet');
  await expect(exports.getByRole('row').filter({ hasText: 'push' }).last()).toContainText('push_back(int const&)');
  await exports.getByRole('searchbox').fill('hello::gr');
  await expect(exports.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
  await exports.getByRole('searchbox').fill('');
  await exports.getByRole('row').filter({ hasText: GREET }).first().click();
  const form = page.getByRole('form', { name: `Call ${GREET}`, exact: true });
  await expect(form).toContainText('hello::greet');
  await form.getByRole('textbox').fill('7');
  await form.getByRole('button', { name: 'Call', exact: true }).click();
  await expect(log(page)).toContainText(`env.${LOG}(7)  host::log(int)`);
  await expect(log(page)).toContainText('trapped: unreachable in \u2068<hello::World>::tick\u2069');
  await expect(page.getByRole('region', { name: 'Result' }).getByRole('button', { name: /^hello::greet/ })).toHaveAttribute(
    'title',
    `Show the instruction in WAT: ${GREET}`,
  );
  await expect(await panel(page, 'Imports')).toContainText('host::log(int)');
  await expect(await panel(page, 'Links')).toContainText('host::log(int)');
  await expect(await panel(page, 'Tables')).toContainText(`func ${GREET} hello::greet`);
});

for (const { language, goTo } of [
  { language: 'en', goTo: 'Go to' },
  { language: 'zh-CN', goTo: '转到' },
] as const) {
  test(`a func is found in the text by what people wrote for it (${language})`, async ({ start, folder }) => {
    const path = join(folder, 'mangled.wasm');
    writeFileSync(path, await wasm(TEXT));
    const { page } = await start({ paths: [path], language });
    const wat = await panel(page, 'WAT');
    await wat.getByRole('textbox', { name: goTo }).fill('World>::tick');
    await page.keyboard.press('Enter');
    const line = wat.locator('[data-line]', { hasText: `(func $${TICK}` });
    await expect(line.locator('[data-written]')).toHaveAttribute('data-written', '<hello::World>::tick');
    await expect(line).toHaveClass(/current/);
  });
}
