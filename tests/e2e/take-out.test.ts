import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/app';
import { build } from './support/build';
import { buildStatus, panel } from './support/panels';
import { wasm } from './support/wasm';

const ADD = '(module (func (export "add") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add))';

test('a module is shown in its folder, its path copied and its bytes saved; of a text what it was assembled to', async ({
  start,
  folder,
}) => {
  const [binary, text] = [join(folder, 'bin.wasm'), join(folder, 'text.wat')];
  writeFileSync(binary, await wasm(ADD));
  writeFileSync(text, ADD);
  const app = await start({ paths: [text, binary] });
  const { page, electron } = app;
  await electron.evaluate(({ shell }) => {
    shell.showItemInFolder = (path) => Reflect.set(globalThis, 'shown', path);
  });
  const row = (name: string) => page.getByRole('tree', { name: 'Modules', exact: true }).getByRole('treeitem').filter({ hasText: name });
  const choose = async (name: string, item: string) => {
    await row(name).click({ button: 'right' });
    await page.getByRole('menuitem', { name: item }).click();
  };
  await choose('bin.wasm', 'Show in folder');
  await expect.poll(() => electron.evaluate(() => Reflect.get(globalThis, 'shown') as unknown)).toBe(binary);
  await choose('text.wat', 'Copy path');
  await expect.poll(() => electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(text);
  const saved = join(folder, 'saved.wasm');
  await app.chooseInDialogs([saved]);
  await choose('text.wat', 'Save module as…');
  await expect.poll(() => existsSync(saved) && readFileSync(saved).subarray(0, 4).toString('latin1')).toBe('\0asm');
  const copy = join(folder, 'copy.wasm');
  await app.chooseInDialogs([copy]);
  await row('bin.wasm').click();
  await page.keyboard.press('ControlOrMeta+Shift+S');
  await expect.poll(() => existsSync(copy) && readFileSync(copy).equals(readFileSync(binary))).toBe(true);
});

test('a built package is exported as a folder and as an archive', async ({ start, folder }) => {
  test.setTimeout(600_000);
  const app = await start({ env: { CARGO_NET_OFFLINE: 'true' } });
  const { page } = app;
  const parent = join(folder, 'parent');
  mkdirSync(parent);
  await app.chooseInDialogs([parent]);
  await (await panel(page, 'Welcome')).getByRole('button', { name: 'New crate…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New crate' });
  await dialog.getByRole('button', { name: /Choose/ }).click();
  await dialog.getByRole('button', { name: 'Create', exact: true }).click();
  await build(app);
  await expect(buildStatus(page)).toHaveText(/^built/, { timeout: 500_000 });
  const exported = async (format: string, path: string) => {
    await app.chooseInDialogs([path]);
    await page.getByRole('tree', { name: 'Crates' }).getByRole('treeitem').first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Export package…' }).click();
    const sheet = page.getByRole('dialog', { name: 'Export package' });
    await sheet.getByText(format, { exact: true }).click();
    await sheet.getByRole('button', { name: 'Export…' }).click();
    await expect(sheet).toBeHidden();
  };
  await exported('Folder', join(folder, 'out'));
  expect(readdirSync(join(folder, 'out'))).toEqual(expect.arrayContaining(['hello_wasm_bg.wasm', 'hello_wasm.js', 'package.json']));
  await exported('.tgz archive', join(folder, 'out.tgz'));
  expect(execFileSync('tar', ['-tzf', join(folder, 'out.tgz')], { encoding: 'utf8' })).toContain('package/hello_wasm_bg.wasm');
});
