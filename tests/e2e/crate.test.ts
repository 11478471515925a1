import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './support/app';
import { build } from './support/build';
import { buildStatus, callExport, exportRow, log, panel } from './support/panels';
import { picture } from './support/pictures';
import { writeCrate } from './support/tools';

async function newCrate(app: App, folder: string, name: string): Promise<string> {
  await app.chooseInDialogs([folder]);
  await (await panel(app.page, 'Welcome')).getByRole('button', { name: 'New crate…' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'New crate' });
  await dialog.getByRole('button', { name: /Choose/ }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(app.page.getByRole('tree', { name: 'Crates' })).toContainText(name);
  return join(folder, name);
}

/** The functions that the WAT view shows the heads of: what a person would miss if the text jumped. */
async function visibleLines(page: Page): Promise<readonly string[]> {
  const lines = await page.getByRole('document', { name: 'WAT text' }).locator('[data-line]').allInnerTexts();
  return lines.filter((line) => line.includes('(func')).map((line) => line.replace(/^\s*\d+\s*/, ''));
}

test('from a new crate to a changed greeting without leaving the app', async ({ start, folder }) => {
  test.setTimeout(600_000);
  // Offline for cargo: the crates come from the template.
  const app = await start({ env: { CARGO_NET_OFFLINE: 'true' } });
  const { page } = app;
  const parent = join(folder, 'my crates 我的');
  mkdirSync(parent);
  const crate = await newCrate(app, parent, 'my-greeter');

  await test.step('the first build, from vendored crates', async () => {
    await build(app);
    await expect(buildStatus(page)).toHaveText(/^built/, { timeout: 500_000 });
    await expect((await panel(page, 'Terminal')).getByText(/wasm-bindgen/).first()).toBeAttached();
    expect([existsSync(join(crate, 'target')), existsSync(join(crate, 'pkg'))]).toEqual([false, false]);
    await picture(page, 'build');
  });

  await test.step('the built module greets', async () => {
    await callExport(page, 'greet', { name: 'WebAssembly' });
    await expect(log(page)).toContainText('alert("Hello, WebAssembly!")');
  });

  await test.step('watching, a change saved in the editor greets anew without a click', async () => {
    await page.getByRole('button', { name: 'Watch' }).first().click();
    await expect(page.getByRole('button', { name: 'Watch' }).first()).toHaveAttribute('aria-pressed', 'true');
    await expect(buildStatus(page)).toHaveText(/^built/, { timeout: 120_000 });
    const wat = await panel(page, 'WAT');
    await wat.getByRole('textbox', { name: 'Go to' }).fill('greet');
    await wat.getByRole('textbox', { name: 'Go to' }).press('Enter');
    await expect(page.getByRole('document', { name: 'WAT text' })).toContainText('$greet');
    const seen = await visibleLines(page);
    const editor = await panel(page, 'Editor');
    const source = readFileSync(join(crate, 'src/lib.rs'), 'utf8').replace('Hello, ', 'Good evening, ');
    await editor.locator('.cm-content').click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(source);
    await page.keyboard.press('ControlOrMeta+s');
    await expect(log(page)).toContainText('alert("Good evening, WebAssembly!")', { timeout: 120_000 });
    await panel(page, 'WAT');
    await expect.poll(() => visibleLines(page)).toEqual(seen);
    await expect((await panel(page, 'Exports')).getByRole('row', { selected: true })).toContainText('greet');
  });

  await test.step('a compile error stands in Problems and in the editor, the last good module stays', async () => {
    const path = join(crate, 'src/lib.rs');
    const good = readFileSync(path, 'utf8');
    writeFileSync(path, `${good}\nfn broken() -> u32 { "text" }\n`);
    await expect(buildStatus(page)).toHaveText(/^failed/, { timeout: 120_000 });
    const problems = await panel(page, 'Problems');
    await expect(problems).toContainText('mismatched types');
    await expect(problems).toContainText(/src\/lib\.rs:\d+:\d+/);
    await problems
      .getByText(/mismatched types/)
      .first()
      .dblclick();
    await expect((await panel(page, 'Editor')).locator('.cm-lintRange-error').first()).toBeVisible();
    await panel(page, 'Exports');
    await expect(exportRow(page, 'greet')).toContainText('(name: string)');
    writeFileSync(path, good);
    await expect(buildStatus(page)).toHaveText(/^built/, { timeout: 120_000 });
    await expect(await panel(page, 'Problems')).not.toContainText('mismatched types');
  });

  await test.step('a release build is optimised by the wasm-opt that the app carries', async () => {
    await page.getByRole('button', { name: 'Watch' }).first().click();
    await page.locator('header').getByRole('combobox').selectOption('release');
    await build(app);
    await expect(buildStatus(page)).not.toHaveText(/^built/);
    await expect(buildStatus(page)).toHaveText(/^built/, { timeout: 300_000 });
    // The last call is made again in the new module and shown; only then is the terminal looked for.
    await expect(page.getByRole('region', { name: 'Call log' })).toBeVisible();
    await expect(await panel(page, 'Terminal')).toContainText(/wasm-opt|Optimizing/i);
    await page.locator('header').getByRole('combobox').selectOption('dev');
    await page.getByRole('button', { name: 'Watch' }).first().click();
    await expect(buildStatus(page)).toHaveText(/^built/, { timeout: 120_000 });
  });

  await test.step('a panic is told with its function', async () => {
    const path = join(crate, 'src/lib.rs');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n#[wasm_bindgen]\npub fn blow_up() { panic!("boom") }\n`);
    await panel(page, 'Exports');
    await expect(exportRow(page, 'blow_up')).toBeVisible({ timeout: 120_000 });
    await callExport(page, 'blow_up');
    await expect(page.getByRole('status', { name: 'Result' })).toContainText('unreachable');
    await expect(page.getByRole('status', { name: 'Result' })).toContainText(
      /^Rust panicked: \u2068boom\u2069, in \u2068\w+::blow_up\u2069/,
    );
  });
});

test('a build is stopped within a second, with all its processes', async ({ start, folder }) => {
  test.setTimeout(300_000);
  const crate = join(folder, 'slow crate 慢');
  writeCrate(crate, 'slow');
  const marker = join(folder, 'pid');
  writeFileSync(
    join(crate, 'build.rs'),
    `fn main() { std::fs::write(${JSON.stringify(marker)}, std::process::id().to_string()).unwrap(); std::thread::sleep(std::time::Duration::from_secs(600)); }\n`,
  );
  const app = await start({ paths: [crate] });
  await expect(app.page.getByRole('tree', { name: 'Crates' })).toContainText('slow');
  await build(app);
  await expect.poll(() => existsSync(marker), { timeout: 120_000 }).toBe(true);
  const pid = Number(readFileSync(marker, 'utf8'));
  await app.page.getByRole('button', { name: 'Stop build' }).first().click();
  await expect(buildStatus(app.page)).toHaveText(/^cancelled/, { timeout: 1500 });
  const isRunning = () => existsSync(`/proc/${pid}/stat`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  await expect.poll(isRunning, { timeout: 1000 }).toBe(false);
});

test('a workspace lists its packages and says which of them yield modules', async ({ start, folder }) => {
  writeFileSync(join(folder, 'Cargo.toml'), '[workspace]\nresolver = "2"\nmembers = ["one", "two"]\n');
  writeCrate(join(folder, 'one'), 'module-one');
  writeCrate(join(folder, 'two'), 'plain-two');
  writeFileSync(join(folder, 'two/Cargo.toml'), '[package]\nname = "plain-two"\nversion = "0.1.0"\nedition = "2021"\n');
  const app = await start();
  await app.chooseInDialogs([folder]);
  await (await panel(app.page, 'Welcome')).getByRole('button', { name: 'Open crate…' }).click();
  const tree = app.page.getByRole('tree', { name: 'Crates' });
  await expect(tree.getByRole('treeitem').filter({ hasText: 'module-one' }).first()).toBeVisible();
  await expect(
    tree
      .getByRole('treeitem')
      .filter({ hasText: 'plain-two' })
      .filter({ hasText: /cdylib|no module/i })
      .first(),
  ).toBeVisible();
});

test('unsaved text is there again after a restart', async ({ start, folder }) => {
  const crate = join(folder, 'crate');
  writeCrate(crate, 'drafted');
  const profile = join(folder, 'profile');
  const first = await start({ paths: [crate], profile });
  const editor = (await panel(first.page, 'Editor')).locator('.cm-content');
  await editor.click();
  await first.page.keyboard.press('ControlOrMeta+a');
  await first.page.keyboard.insertText('// not saved yet');
  await first.electron.close();
  const second = await start({ paths: [crate], profile });
  await expect((await panel(second.page, 'Editor')).locator('.cm-content')).toContainText('// not saved yet');
  expect(readFileSync(join(crate, 'src/lib.rs'), 'utf8')).not.toContain('not saved');
});

test('a crate that is no cdylib is told so, with the line to add', async ({ start, folder }) => {
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'Cargo.toml'), '[package]\nname = "plain"\nversion = "0.1.0"\nedition = "2021"\n');
  writeFileSync(join(folder, 'src/lib.rs'), 'pub fn one() -> i32 { 1 }\n');
  const app = await start({ paths: [folder] });
  await expect(app.page.getByRole('tree', { name: 'Crates' })).toContainText('plain');
  await build(app);
  await expect(app.page.getByText(/cdylib/).first()).toBeVisible();
});

test('without cargo the crate opens and the build says what is missing', async ({ start, folder }) => {
  writeCrate(folder, 'toolless');
  const app = await start({ paths: [folder], env: { PATH: '/usr/bin:/bin', CARGO_HOME: '/nonexistent', HOME: folder } });
  await expect(app.page.getByRole('tree', { name: 'Crates' })).toContainText('toolless');
  await build(app);
  await expect(app.page.getByRole('alert').filter({ hasText: /cargo/i }).first()).toBeVisible();
});
