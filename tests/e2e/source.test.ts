import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/app';
import { findings } from './support/axe';
import { callExport, log, openSample, panel } from './support/panels';
import { wasm } from './support/wasm';

const ADD = `;; Adds its two arguments.
(module
  (func (export "add") (param i32 i32) (result i32)
    local.get 0
    local.get 1
    i32.add))
`;

test('a text opens with its own source to read, is edited, and assembled on save', async ({ start, folder }) => {
  const path = join(folder, 'add.wat');
  writeFileSync(path, ADD);
  const { page } = await start({ paths: [path] });
  await panel(page, 'WAT');
  const editor = page.getByRole('region', { name: 'WAT editor' });
  await expect(editor).toContainText(';; Adds its two arguments.');
  await expect(page.getByRole('document', { name: 'WAT text' })).toContainText('i32.add');
  const status = page.getByRole('status', { name: 'Assembler' });
  await expect(status).toHaveText('assembled');
  expect(await findings(page, 'WAT')).toEqual([]);

  await page.getByRole('button', { name: 'Edit WAT' }).click();
  await editor.getByRole('textbox').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(ADD.replace('i32.add', 'i32.mul'));
  await expect(status).toHaveText('not assembled yet');
  await page.keyboard.press('ControlOrMeta+S');
  await expect(status).toHaveText('assembled');
  expect(readFileSync(path, 'utf8')).toContain('i32.mul');
  await expect(page.getByRole('document', { name: 'WAT text' })).toContainText('i32.mul');
  await callExport(page, 'add', { 'param 0': '6', 'param 1': '7' });
  await expect(log(page)).toContainText('→ 42');
});

test('an error stands in its place, and the last good module stays', async ({ start, folder }) => {
  const path = join(folder, 'add.wat');
  writeFileSync(path, ADD);
  const { page } = await start({ paths: [path] });
  await panel(page, 'WAT');
  const editor = page.getByRole('region', { name: 'WAT editor' });
  await page.getByRole('button', { name: 'Edit WAT' }).click();
  await editor.getByRole('textbox').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(ADD.replace('i32.add', 'i32.dad'));
  await page.getByRole('button', { name: 'Assemble' }).click();
  await expect(page.getByRole('status', { name: 'Assembler' })).toHaveText(/^line 6, column 5: .*i32\.dad/);
  await expect(editor.locator('.cm-lintRange-error')).toHaveText('i32.dad');
  await expect((await panel(page, 'Exports')).getByRole('row').filter({ hasText: 'add' })).toBeVisible();
  expect(readFileSync(path, 'utf8')).toBe(ADD);
});

test('a text that does not assemble opens with the error in it', async ({ start, folder }) => {
  const path = join(folder, 'broken.wat');
  writeFileSync(path, '(module\n  (func (exprot "f")))\n');
  const { page } = await start({ paths: [path] });
  await panel(page, 'WAT');
  const editor = page.getByRole('region', { name: 'WAT editor' });
  await expect(editor).toContainText('exprot');
  await expect(page.getByRole('status', { name: 'Assembler' })).toHaveText(/^line 2, /);
  await expect(editor.locator('.cm-lintRange-error').first()).toBeVisible();
  writeFileSync(path, '(module\n  (func (export "f")))\n');
  await expect(page.getByRole('status', { name: 'Assembler' })).toHaveText('assembled');
  await expect((await panel(page, 'Exports')).getByRole('row').filter({ hasText: 'f' }).first()).toBeVisible();
});

test('a sample shows its commented source beside what is printed of it', async ({ start }) => {
  const { page } = await start();
  await openSample(page, 'Arithmetic');
  await panel(page, 'WAT');
  await expect(page.getByRole('region', { name: 'WAT editor' })).toContainText(';;');
  await expect(page.getByRole('document', { name: 'WAT text' })).toContainText('(module');
  await page.getByRole('radiogroup', { name: 'Text' }).getByText('Printed', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'WAT editor' })).toBeHidden();
  await page.getByRole('radiogroup', { name: 'Text' }).getByText('Source', { exact: true }).click();
  await expect(page.getByRole('document', { name: 'WAT text' })).toBeHidden();
});

test('a module that another program writes again is shown in its place', async ({ start, folder }) => {
  const path = join(folder, 'watched.wasm');
  writeFileSync(path, await wasm(ADD));
  const { page } = await start({ paths: [path] });
  const exports = await panel(page, 'Exports');
  await expect(exports.getByRole('row').filter({ hasText: 'add' })).toBeVisible();
  writeFileSync(path, await wasm(ADD.replace('"add"', '"sum"')));
  await expect(exports.getByRole('row').filter({ hasText: 'sum' })).toBeVisible();
  await expect(page.getByRole('tree', { name: 'Modules', exact: true }).getByRole('treeitem')).toHaveCount(1);
});
