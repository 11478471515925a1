import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/app';
import { openSample, panel } from './support/panels';
import { writeCrate } from './support/tools';
import { wasm } from './support/wasm';

const ADD = '(module (func (export "add") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add))';

test('what was open is open again, the same one in view; a file that is gone drops only itself', async ({ start, folder }) => {
  const profile = join(folder, 'profile');
  const [one, two, crate] = [join(folder, 'one.wasm'), join(folder, 'two.wasm'), join(folder, 'crate')];
  for (const path of [one, two]) writeFileSync(path, await wasm(ADD));
  writeCrate(crate, 'kept');
  const first = await start({ paths: [one, two, crate], profile });
  const modules = first.page.getByRole('tree', { name: 'Modules', exact: true });
  await expect(modules.getByRole('treeitem')).toHaveCount(2);
  await openSample(first.page, 'Greet');
  await expect(modules.getByRole('treeitem')).toHaveCount(3);
  await modules.getByRole('treeitem').filter({ hasText: 'two.wasm' }).click();
  await expect((await panel(first.page, 'Exports')).getByRole('row').filter({ hasText: 'add' })).toBeVisible();
  await first.electron.close();

  rmSync(one);
  const { page } = await start({ profile });
  const again = page.getByRole('tree', { name: 'Modules', exact: true }).getByRole('treeitem');
  await expect(again).toHaveCount(2);
  await expect(again.first()).toContainText('two.wasm');
  await expect(again.first()).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tree', { name: 'Crates' })).toContainText('kept');
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText('one.wasm');
  await expect(page.locator('[data-failure="session-incomplete"]')).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Notices' }).getByRole('alert')).toHaveCount(0);
});

test('with the setting off Welcome is in front, wherever the panels were', async ({ start, folder }) => {
  const profile = join(folder, 'profile');
  const path = join(folder, 'one.wasm');
  writeFileSync(path, await wasm(ADD));
  const first = await start({ paths: [path], profile });
  await panel(first.page, 'WAT');
  await first.page.keyboard.press('ControlOrMeta+,');
  await first.page.getByRole('checkbox', { name: 'Reopen what was open' }).click();
  await panel(first.page, 'WAT');
  await expect.poll(() => readFileSync(join(profile, 'settings.json'), 'utf8')).toContain('"reopen": false');
  await first.electron.close();
  const { page } = await start({ profile });
  await expect(page.getByRole('region', { name: 'Welcome' })).toBeVisible();
  await expect(page.getByRole('tree', { name: 'Modules', exact: true })).toHaveCount(0);
});

test('File → Open recent opens what was open before', async ({ start, folder }) => {
  const path = join(folder, 'a&b.wasm');
  writeFileSync(path, await wasm(ADD));
  const { page, electron } = await start({ paths: [path] });
  const tree = page.getByRole('tree', { name: 'Modules', exact: true });
  await expect(tree).toContainText('a&b.wasm');
  await page.keyboard.press('ControlOrMeta+W');
  await expect(tree).toHaveCount(0);
  const open = () =>
    electron.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'File');
      const recent = file?.submenu?.items.find(({ label }) => label === 'Open recent')?.submenu?.items[0];
      recent?.click();
      return recent?.label ?? '';
    });
  await expect.poll(open).toContain('a&&b.wasm');
  await expect(tree).toContainText('a&b.wasm');
});
