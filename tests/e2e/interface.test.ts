import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { greeter } from '../support/component';
import { expect, test } from './support/app';
import { callExport, instanceStatus, log, openSample, panel } from './support/panels';
import { wasm } from './support/wasm';

test('a module with 800 imports shows, links, instantiates and calls', async ({ start, folder }) => {
  const types = ['(func (param i32))', '(func (result i64))', '(global f64)', '(global (mut i32))'];
  const imports = Array.from({ length: 800 }, (_, index) => `(import "env${index % 7}" "name${index}" ${types[index % types.length]})`);
  const path = join(folder, 'wide.wasm');
  writeFileSync(path, await wasm(`(module ${imports.join('\n')} (func (export "go") (result i64) call 1))`));
  const { page } = await start({ paths: [path] });
  const table = (await panel(page, 'Imports')).getByRole('grid', { name: 'Imports' }).or(page.getByRole('table', { name: 'Imports' }));
  await expect(table).toHaveAttribute('aria-rowcount', /^80[01]$/);
  const links = await panel(page, 'Links');
  await expect(links).toContainText('env0');
  await expect(links).toContainText('go');
  await callExport(page, 'go');
  await expect(log(page)).toContainText('→ 0');
  await expect(instanceStatus(page)).toHaveText(/^live/);
});

test('a narrow window keeps the table of sections and the names of modules in sight', async ({ start, folder }) => {
  const path = join(folder, 'greeter.wasm');
  writeFileSync(path, await greeter());
  const { electron, page } = await start({ paths: [path] });
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 800));
  await page.setViewportSize({ width: 1000, height: 800 });
  const modules = await panel(page, 'Modules');
  await expect(modules.getByText('greeter.wasm')).toBeVisible();
  await openSample(page, 'Greet (wasm-bindgen)');
  const overview = await panel(page, 'Overview');
  const table = overview.getByRole('table', { name: 'Sections' });
  await expect(table).toBeVisible();
  const [inner, outer] = [await table.boundingBox(), await overview.boundingBox()];
  expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThanOrEqual((outer?.x ?? 0) + (outer?.width ?? 0));
});

const HOSTILE = ['<img src=x onerror=document.title=0x1>', '', '\u202Eevil\u202C', 'x'.repeat(10_000), '__proto__', 'constructor', 'then'];

test('hostile names are shown as text everywhere and run nothing', async ({ start, folder }) => {
  const quote = (text: string) => `"${[...Buffer.from(text)].map((byte) => `\\${byte.toString(16).padStart(2, '0')}`).join('')}"`;
  const imports = HOSTILE.flatMap((name) => [
    `(import ${quote(name)} ${quote(name)} (func))`,
    `(import ${quote(name)} ${quote(name)} (func))`,
  ]);
  const exports = HOSTILE.map((name) => `(func (export ${quote(name)}) call 0)`);
  const path = join(folder, '<b>bold & hostile<b>.wasm');
  writeFileSync(path, await wasm(`(module ${imports.join('')} ${exports.join('')})`));
  const { page } = await start({ paths: [path] });
  const title = await page.title();
  for (const name of ['Overview', 'WAT', 'Links', 'Imports', 'Exports', 'Modules']) await panel(page, name);
  const exportsPanel = await panel(page, 'Exports');
  await expect(exportsPanel.getByText('<img src=x', { exact: false }).first()).toBeVisible();
  await exportsPanel.getByRole('row').filter({ hasText: '<img' }).first().click();
  await page.getByRole('form').getByRole('button', { name: 'Call', exact: true }).click();
  await expect(log(page)).toContainText('<img src=x');
  expect({ images: await page.locator('img').count(), bold: await page.locator('b').count(), title: await page.title() }).toEqual({
    images: 0,
    bold: 0,
    title,
  });
});
