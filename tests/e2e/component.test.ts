import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusModule } from '../../scripts/steps/corpus.mjs';
import { componentBytes, greeter, holding } from '../support/component';
import { leb, moduleBytes, name, section } from '../support/module-bytes';
import { expect, test } from './support/app';
import { callExport, exportRow, log, panel } from './support/panels';

const CORE_MODULE = 1;

test('a component shows its WIT, and a module in it opens, is read and called', async ({ start, folder }) => {
  const path = join(folder, 'greeter.wasm');
  writeFileSync(path, await greeter());
  const { page } = await start({ paths: [path] });
  const overview = await panel(page, 'Overview');
  await expect(overview.getByRole('region', { name: 'WIT text' })).toContainText('export answer: func() -> u32;');
  await expect(overview.getByRole('region', { name: 'What it needs' })).toContainText('demo:greeter/host');
  await expect((await panel(page, 'Instance')).getByText('Components cannot be instantiated here.')).toBeVisible();
  await overview
    .getByRole('tree')
    .getByRole('treeitem')
    .first()
    .getByRole('button', { name: /^Open / })
    .click();
  await panel(page, 'Exports');
  await expect(exportRow(page, 'answer')).toBeVisible();
  await callExport(page, 'answer');
  await expect(log(page)).toContainText('→ 42');
  await panel(page, 'WAT');
  await expect(page.getByRole('document', { name: 'WAT text' })).toContainText('(export "answer"');
});

test('a component’s text is printed by wasm-tools, searched and saved; a module in it is printed by either', async ({ start, folder }) => {
  const path = join(folder, 'greeter.wasm');
  const saved = join(folder, 'saved.wat');
  writeFileSync(path, await greeter());
  const app = await start({ paths: [path] });
  const { page } = app;
  const wat = await panel(page, 'WAT');
  const text = page.getByRole('document', { name: 'WAT text' });
  const printer = page.getByRole('status', { name: 'WAT printer' });
  await expect(text).toContainText('(core module $main');
  await expect(printer).toContainText('wasm-tools');
  await wat.getByRole('searchbox', { name: 'Find' }).fill('canon lift');
  await wat.getByRole('searchbox', { name: 'Find' }).press('Enter');
  await expect(wat.getByRole('status', { name: 'Matches' })).toContainText('1 of 1');
  await app.chooseInDialogs([saved]);
  await wat.getByRole('button', { name: 'Save WAT…' }).click();
  await expect.poll(() => (existsSync(saved) ? readFileSync(saved, 'utf8') : '')).toMatch(/^\(component[\s\S]*\)\n$/);
  await (await panel(page, 'Overview')).getByRole('button', { name: 'Open greeter' }).click();
  await panel(page, 'WAT');
  await expect(printer).toContainText('Watchglass');
  await wat.getByRole('combobox', { name: 'Printer' }).selectOption('wasm-tools');
  await expect(printer).toContainText(/^wasm-tools/);
  await expect(text).toContainText('(module $greeter');
});

test('a component written as text opens, and so does what lies deep in it, by keyboard', async ({ start, folder }) => {
  const path = join(folder, 'nested.wat');
  writeFileSync(path, '(component (component $inner (core module $deep (func (export "down") (result i32) i32.const 7))))');
  const { page } = await start({ paths: [path] });
  const overview = await panel(page, 'Overview');
  const tree = overview.getByRole('tree', { name: 'Modules and components inside' });
  await tree.getByRole('treeitem', { name: /inner/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await callExport(page, 'down');
  await expect(log(page)).toContainText('→ 7');
});

test('a component that is cut off says where, and what stands before the cut opens', async ({ start, folder }) => {
  const path = join(folder, 'cut.wasm');
  writeFileSync(path, componentBytes(holding(CORE_MODULE, moduleBytes()), [CORE_MODULE, 90, 0]));
  const { page } = await start({ paths: [path] });
  const overview = await panel(page, 'Overview');
  await expect(overview.locator('[data-failure=truncated]')).toContainText('0x12');
  await expect(overview.locator('[data-failure=wasm-tools-refused]')).toBeVisible();
  await overview.getByRole('button', { name: 'Open core module 0' }).click();
  await expect(page.getByRole('treeitem', { name: /core module 0 of cut\.wasm/ })).toBeVisible();
});

test('a name with control characters is written out', async ({ start, folder }) => {
  const path = join(folder, 'hostile.wasm');
  const named = moduleBytes(section(0, [name('name'), 0, 8, name('a\u{202e}b\u{7}')]));
  writeFileSync(path, componentBytes(holding(CORE_MODULE, named)));
  const { page } = await start({ paths: [path] });
  await expect((await panel(page, 'Overview')).getByRole('tree')).toContainText('aU+202EbU+0007');
});

test('a component of 39 MB opens, and the real module in it is read like one of its own', async ({ start, folder }) => {
  const module = readFileSync(await corpusModule('duckdb-mvp'));
  const path = join(folder, 'large.wasm');
  writeFileSync(path, Buffer.concat([componentBytes(), Buffer.from([CORE_MODULE, ...leb(module.length)]), module]));
  const { page } = await start({ paths: [path] });
  const wat = await panel(page, 'WAT');
  // Its text would be longer than a string can be.
  await expect(wat.locator('[data-failure=wasm-tools-aborted]')).toBeVisible({ timeout: 60_000 });
  await (await panel(page, 'Overview')).getByRole('button', { name: 'Open core module 0' }).click();
  await expect((await panel(page, 'Exports')).getByRole('grid')).toHaveAttribute('aria-rowcount', '75112');
  await panel(page, 'WAT');
  await expect(page.getByRole('status', { name: 'WAT printer' })).toContainText('13,914,773 lines');
  await wat.getByRole('textbox', { name: 'Go to' }).fill('40000');
  await wat.getByRole('textbox', { name: 'Go to' }).press('Enter');
  await expect(page.getByRole('document', { name: 'WAT text' })).toContainText('(;40000;)');
});
