import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/app';
import { findings } from './support/axe';
import { exportRow, openSample, panel } from './support/panels';
import { wasm } from './support/wasm';

const ALERT = /^__wbg_alert_[0-9a-f]{16}$/;

test('an import is shown by what its author wrote, and told whole in the tip, in the strip and when copied', async ({ start }) => {
  const { electron, page } = await start();
  await openSample(page, 'Greet (wasm-bindgen)');
  const imports = await panel(page, 'Imports');
  const row = imports.getByRole('row').filter({ has: page.getByText('alert', { exact: true }) });
  await row.getByText('alert', { exact: true }).click();
  await expect(imports.getByTitle(ALERT).first()).toBeVisible();
  const strip = imports.getByRole('group', { name: 'Chosen import' });
  await expect(strip.getByText(ALERT)).toBeVisible();
  const copied = () => electron.evaluate(({ clipboard }) => clipboard.readText());
  await strip.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(copied).toMatch(/ {2}__wbg_alert_[0-9a-f]{16} {2}func {2}\(i32, i32\) {2}/);
  await electron.evaluate(({ clipboard }) => clipboard.writeText(''));
  await imports.getByRole('grid').focus();
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(copied).toMatch(/__wbg_alert_[0-9a-f]{16}/);
});

test('imports stand by module, and a module is folded away by the keyboard', async ({ start, folder }) => {
  const path = join(folder, 'm.wasm');
  writeFileSync(path, await wasm('(module (import "env" "a" (func)) (import "js" "b" (func)) (import "env" "c" (func)))'));
  const { page } = await start({ paths: [path] });
  const imports = await panel(page, 'Imports');
  const grid = imports.getByRole('grid', { name: 'Imports' });
  const rows = () => grid.getByRole('row').evaluateAll((all) => all.slice(1).map((row) => row.textContent));
  await expect.poll(rows).toEqual(['env2', 'envƒafunc()records', 'envƒcfunc()records', 'js1', 'jsƒbfunc()records']);
  await grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(rows).toEqual(['env2', 'js1', 'jsƒbfunc()records']);
  expect(await findings(page, 'Imports')).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await expect.poll(rows).toHaveLength(5);
});

test('a table is sorted by its titles, and so it is after a restart', async ({ start, folder }) => {
  const path = join(folder, 'm.wasm');
  writeFileSync(path, await wasm('(module (func (export "b") (param i64)) (func (export "c")) (func (export "a") (param i32)))'));
  const profile = join(folder, 'profile');
  const first = await start({ profile, paths: [path] });
  const names = (page: typeof first.page) =>
    page
      .getByRole('grid', { name: 'Exports' })
      .getByRole('row')
      .evaluateAll((rows) => rows.slice(1).map((row) => row.querySelector('[role=gridcell]')?.textContent));
  const header = (await panel(first.page, 'Exports')).getByRole('columnheader', { name: 'Name' });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(() => names(first.page)).toEqual(['ƒa', 'ƒb', 'ƒc']);
  await header.getByRole('button').press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => names(first.page)).toEqual(['ƒc', 'ƒb', 'ƒa']);
  await first.electron.close();
  const { page } = await start({ profile, paths: [path] });
  await panel(page, 'Exports');
  await expect.poll(() => names(page)).toEqual(['ƒc', 'ƒb', 'ƒa']);
  const again = page.getByRole('grid', { name: 'Exports' }).getByRole('columnheader', { name: 'Name' });
  await again.getByRole('button').click();
  await expect(again).toHaveAttribute('aria-sort', 'none');
  await expect.poll(() => names(page)).toEqual(['ƒb', 'ƒc', 'ƒa']);
});

test('a column is dragged, widened by keys and fitted by a double click on its edge', async ({ start }) => {
  const { page } = await start();
  await openSample(page, 'Greet (wasm-bindgen)');
  const header = (await panel(page, 'Exports')).getByRole('columnheader', { name: 'Name' });
  const width = async () => Math.round((await header.boundingBox())?.width ?? 0);
  await expect(exportRow(page, 'greet')).toBeVisible();
  const box = await header.boundingBox();
  if (box === null) throw new Error('nothing is drawn');
  const edge = { x: box.x + box.width - 3, y: box.y + box.height / 2 };
  await page.mouse.move(edge.x, edge.y);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, edge.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(width).toBe(120);
  await header.getByRole('button').press('Shift+ArrowRight');
  await expect.poll(width).toBe(136);
  await page.mouse.dblclick(box.x + 133, edge.y);
  await expect.poll(width).toBeGreaterThan(150);
});

test('the needs of an instance stand in a sheet of their own, by keyboard', async ({ start }) => {
  const { page } = await start();
  await openSample(page, 'Imports');
  await page.getByRole('button', { name: 'Instantiate' }).first().click();
  const needs = page.getByRole('region', { name: 'Instance', exact: true }).getByRole('button', { name: /needs? met$/ });
  await needs.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Needs' });
  const grid = sheet.getByRole('grid', { name: 'Needs' });
  await expect(grid).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(grid.getByRole('row', { selected: true })).toHaveCount(1);
  await expect(sheet.getByRole('group', { name: 'Chosen need' })).not.toContainText('Choose a row');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(needs).toBeFocused();
});

test('a layout of an earlier version is reset, with a word', async ({ start, folder }) => {
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  writeFileSync(
    join(profile, 'settings.json'),
    JSON.stringify({ layout: JSON.stringify({ version: 3, dock: { panels: { crates: {} } } }) }),
  );
  const first = await start({ profile });
  await expect(first.page.getByRole('alert').filter({ hasText: 'The window layout was reset' })).toBeVisible();
  await expect(first.page.getByRole('region', { name: 'Modules' })).toBeVisible();
  await first.electron.close();
  const { page } = await start({ profile });
  await expect(page.getByRole('region', { name: 'Modules' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('Reset layout is a command', async ({ start }) => {
  const { page } = await start();
  await panel(page, 'Terminal');
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await page.keyboard.type('Reset layout');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Call log' })).toBeVisible();
});
