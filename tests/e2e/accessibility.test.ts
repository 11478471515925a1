import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { greeter } from '../support/component';
import { expect, test } from './support/app';
import { findings } from './support/axe';
import { openSample, panel } from './support/panels';
import { writeCrate } from './support/tools';
import { wasm } from './support/wasm';

/** Opens what a command of this name shows; the palette itself by its own. */
async function openFromPalette(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+P');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  if (name === 'Commands') return;
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
}

const PANELS = [
  'Overview',
  'WAT',
  'Links',
  'Imports',
  'Exports',
  'Instance',
  'Call log',
  'Problems',
  'Terminal',
  'Memory',
  'Tables',
  'Globals',
  'Crates',
  'Modules',
  'Editor',
  'Call',
];

for (const theme of ['dark', 'light'] as const) {
  test(`axe finds nothing in any panel in the ${theme} theme`, async ({ start }) => {
    const { page } = await start();
    await page.emulateMedia({ colorScheme: theme });
    await panel(page, 'Welcome');
    const found: string[] = [...(await findings(page))];
    await openSample(page, 'Greet (wasm-bindgen)');
    for (const name of PANELS) {
      await panel(page, name);
      found.push(...(await findings(page, name)));
    }
    for (const name of ['Commands', 'New crate', 'Settings', 'Toolchain']) {
      await openFromPalette(page, name);
      found.push(...(await findings(page)));
      await page.keyboard.press('Escape');
    }
    expect(found).toEqual([]);
  });
}

test('axe finds nothing where a component is shown', async ({ start, folder }) => {
  const path = join(folder, 'greeter.wasm');
  writeFileSync(path, await greeter());
  const { page } = await start({ paths: [path] });
  const found: string[] = [];
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect((await panel(page, 'Overview')).getByRole('region', { name: 'WIT text' })).toContainText('world');
    for (const name of ['Overview', 'Modules', 'Exports', 'Instance', 'WAT']) {
      await panel(page, name);
      found.push(...(await findings(page, name)));
    }
  }
  expect(found).toEqual([]);
});

test('axe finds nothing in the trust question', async ({ start, folder }) => {
  writeCrate(folder, 'stranger');
  const { page } = await start({ paths: [folder] });
  await expect(page.getByRole('tree', { name: 'Crates' })).toContainText('stranger');
  await page.getByRole('button', { name: 'Build', exact: true }).click();
  await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Trust and build' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test('the greet sample is called by keyboard alone', async ({ start }) => {
  const { page } = await start();
  await panel(page, 'Welcome');
  await page.keyboard.press('ControlOrMeta+Shift+P');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('greet');
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  const field = page.getByRole('form', { name: 'Call greet' }).getByLabel('name', { exact: true });
  await expect(field).toBeVisible();
  await field.focus();
  await page.keyboard.type('keyboard');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log', { name: 'Call log' })).toContainText('alert("Hello, keyboard!")');
});

test('everything is said in Chinese when asked, and the language switches live', async ({ start }) => {
  const { page } = await start({ language: 'zh-CN' });
  await expect(page.getByRole('button', { name: '打开模块…' }).first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.evaluate(() => window.bridge.request('settings:change', { language: 'en' }));
  await expect(page.getByRole('button', { name: 'Open module…' }).first()).toBeVisible();
});

test('the layout is remembered over a restart', async ({ start, folder }) => {
  const path = join(folder, 'm.wasm');
  writeFileSync(path, await wasm('(module (func (export "f")))'));
  const profile = join(folder, 'profile');
  const first = await start({ profile, paths: [path] });
  await panel(first.page, 'Terminal');
  const settings = () => JSON.parse(readFileSync(join(profile, 'settings.json'), 'utf8')) as { layout: string | null };
  await expect
    .poll(() => {
      try {
        return settings().layout;
      } catch {
        return null;
      }
    })
    .toContain('terminal');
  await first.electron.close();
  const second = await start({ profile });
  await expect(second.page.getByRole('region', { name: 'Terminal' })).toBeVisible();
});
