import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/app';
import { findings } from './support/axe';
import { expectFocus, focused, focusedRegion, tabTo } from './support/focus';
import { buildStatus, log, panel } from './support/panels';
import { wasm } from './support/wasm';

const ADD = '(module (func (export "add") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add))';

test('from a new crate to a changed greeting by keyboard alone, the focus always somewhere', async ({ start, folder }) => {
  test.setTimeout(600_000);
  const app = await start({ env: { CARGO_NET_OFFLINE: 'true' } });
  const { page } = app;
  const parent = join(folder, 'crates');
  mkdirSync(parent);
  await expect(page.getByRole('region', { name: 'Welcome' })).toBeVisible();

  await test.step('new crate', async () => {
    await app.chooseInDialogs([parent]);
    await page.keyboard.press('ControlOrMeta+Shift+N');
    await expect(page.getByRole('dialog', { name: 'New crate' })).toBeVisible();
    await tabTo(page, /^input Name/);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('keys');
    await tabTo(page, /^button Choose folder/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText(parent);
    await expectFocus(page, 'button Choose folder');
    await tabTo(page, /^button Create/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tree', { name: 'Crates' })).toContainText('keys');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect.poll(() => focused(page)).not.toBe('nothing');
  });

  await test.step('build', async () => {
    await page.keyboard.press('ControlOrMeta+B');
    const trust = page.getByRole('alertdialog').getByRole('button', { name: 'Trust and build' });
    const started = buildStatus(page).filter({ hasText: /^(building|waiting|built|failed)/ });
    await expect(trust.or(started).first()).toBeVisible();
    if (await trust.isVisible()) {
      await tabTo(page, /^button Trust and build/);
      await page.keyboard.press('Enter');
    }
    await expect(buildStatus(page)).toHaveText(/^built/, { timeout: 500_000 });
    await expect.poll(() => focused(page)).not.toBe('nothing');
  });

  await test.step('call', async () => {
    await page.keyboard.press('Alt+8');
    await expectFocus(page, /^input name/);
    await page.keyboard.type('keyboard');
    await tabTo(page, /^button Call$/);
    await page.keyboard.press('Enter');
    await expect(log(page)).toContainText('alert("Hello, keyboard!")');
    await expectFocus(page, /^button Call$/);
  });

  await test.step('edit and save', async () => {
    await page.keyboard.press('Alt+5');
    await expectFocus(page, 'textbox Text of src/lib.rs');
    const source = readFileSync(join(parent, 'keys/src/lib.rs'), 'utf8').replace('Hello, ', 'Good evening, ');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(source);
    await page.keyboard.press('ControlOrMeta+S');
    await expect.poll(() => readFileSync(join(parent, 'keys/src/lib.rs'), 'utf8')).toContain('Good evening, ');
    await expectFocus(page, 'textbox Text of src/lib.rs');
  });

  await test.step('build and call again', async () => {
    await page.keyboard.press('ControlOrMeta+B');
    await expect(log(page)).toContainText('alert("Good evening, keyboard!")', { timeout: 120_000 });
    await expect.poll(() => focused(page)).not.toBe('nothing');
    await page.keyboard.press('Alt+8');
    await expectFocus(page, /^input name/);
    await tabTo(page, /^button Call$/);
    await page.keyboard.press('Enter');
    await expectFocus(page, /^button Call$/);
  });
});

test('Escape from the palette, Enter on a sample and closing a module leave the focus somewhere', async ({ start }) => {
  const { page } = await start();
  const welcome = await panel(page, 'Welcome');
  await welcome.getByRole('button', { name: 'New crate…' }).focus();
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expectFocus(page, 'button New crate…');
  await welcome.getByRole('button', { name: /Greet/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Overview' })).toBeVisible();
  await expect.poll(() => focusedRegion(page)).not.toBeNull();
  await expect.poll(() => focused(page)).not.toBe('nothing');
  await page.keyboard.press('Alt+2');
  await expectFocus(page, 'treeitem');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('tree', { name: 'Modules', exact: true })).toBeHidden();
  await expect.poll(() => focused(page)).not.toBe('nothing');
});

test('F6 walks every region of the window and comes back, Shift+F6 the other way', async ({ start, folder }) => {
  const path = join(folder, 'add.wasm');
  writeFileSync(path, await wasm(ADD));
  const { page } = await start({ paths: [path] });
  await expect(page.getByRole('grid', { name: 'Exports' })).toBeVisible();
  const walk = async (key: string) => {
    const seen: string[] = [];
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press(key);
      const at = await page.evaluate(() => {
        const region = document.activeElement?.closest('[data-panel]') ?? document.activeElement?.closest('header, footer');
        return region instanceof HTMLElement ? (region.dataset.panel ?? region.tagName.toLowerCase()) : 'nothing';
      });
      if (at === seen[0]) break;
      seen.push(at);
    }
    return seen;
  };
  const forth = await walk('F6');
  await page.keyboard.press('Shift+F6');
  const back = await walk('Shift+F6');
  expect(forth).not.toContain('nothing');
  expect(forth).toEqual(
    expect.arrayContaining(['header', 'crates', 'modules', 'overview', 'exports', 'instance', 'call', 'call-log', 'footer']),
  );
  expect([...back].sort()).toEqual([...forth].sort());
});

test('the sheet of all keys opens with ?, but not while something is typed, and is found by axe in order', async ({ start }) => {
  const { page } = await start();
  const welcome = await panel(page, 'Welcome');
  await welcome.getByRole('button', { name: 'New crate…' }).focus();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.getByRole('searchbox', { name: 'Find a shortcut' }).fill('next region');
  await expect(sheet.getByRole('listitem')).toHaveText(['Go to the next regionF6']);
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expectFocus(page, 'button New crate…');
  await page.keyboard.press('ControlOrMeta+Shift+N');
  await tabTo(page, /^input Name/);
  await page.keyboard.press('?');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(/\?/);
  await expect(sheet).toBeHidden();
});
