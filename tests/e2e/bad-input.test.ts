import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/app';
import { callExport, instanceStatus, log, openSample, panel } from './support/panels';
import { wasm } from './support/wasm';

const HEADER = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const COMPONENT = [0, 0x61, 0x73, 0x6d, 0x0d, 0, 1, 0];

const cases: readonly { readonly title: string; readonly bytes: readonly number[]; readonly says: RegExp }[] = [
  { title: 'a file that is no module', bytes: [...Buffer.from('hello, this is text')], says: /not a WebAssembly module/i },
  { title: 'an empty file', bytes: [], says: /empty/i },
  { title: 'a truncated module', bytes: [...HEADER, 1, 20, 1, 0x60], says: /ends|truncated|too early|short/i },
  { title: 'a component', bytes: COMPONENT, says: /component/i },
];

for (const { title, bytes, says } of cases) {
  test(`${title} gets a clear message and the app goes on`, async ({ start, folder }) => {
    const path = join(folder, 'input.wasm');
    writeFileSync(path, Buffer.from(bytes));
    const { page } = await start({ paths: [path] });
    await expect(page.getByText(says).first()).toBeVisible();
    await openSample(page, 'Greet (wasm-bindgen)');
    await callExport(page, 'greet', { name: 'you' });
    await expect(log(page)).toContainText('alert("Hello, you!")');
  });
}

test('a file emptied between opening and reading is said to have changed', async ({ start, folder }) => {
  const path = join(folder, 'changing.wasm');
  writeFileSync(path, await wasm('(module (memory (export "m") 1))'));
  const { page } = await start({ paths: [path] });
  await expect((await panel(page, 'Exports')).getByRole('row').filter({ hasText: 'm' }).last()).toBeVisible();
  truncateSync(path, 0);
  await panel(page, 'Instance');
  await page.getByRole('button', { name: 'Instantiate' }).first().click();
  await expect(instanceStatus(page)).toContainText('failed');
  await expect(page.getByText(/changed/i).first()).toBeVisible();
});

test('a module that wants a 4 GiB memory is refused with the figure, before anything is allocated', async ({ start, folder }) => {
  const path = join(folder, 'huge.wasm');
  writeFileSync(path, await wasm('(module (import "env" "memory" (memory 65536)) (func (export "f")))'));
  const { page } = await start({ paths: [path] });
  await panel(page, 'Instance');
  await page.getByRole('button', { name: 'Instantiate' }).first().click();
  await expect(instanceStatus(page)).toContainText('failed');
  await expect(page.getByText(/65[, ]?536/).first()).toBeVisible();
});

test('a stack overflow is a named trap', async ({ start, folder }) => {
  const path = join(folder, 'deep.wasm');
  writeFileSync(path, await wasm('(module (func $down (export "down") (result i32) (i32.add (call $down) (i32.const 1))))'));
  const { page } = await start({ paths: [path] });
  await callExport(page, 'down');
  await expect(page.getByRole('status', { name: 'Result' })).toContainText(/stack/i);
  await expect(instanceStatus(page)).toHaveText(/^live/);
});

test('a folder without Cargo.toml is refused with its name', async ({ start, folder }) => {
  const empty = join(folder, 'no crate here');
  mkdirSync(empty);
  const { page } = await start({ paths: [empty] });
  const alert = page.getByRole('alert').filter({ hasText: 'Cargo.toml' });
  await expect(alert).toContainText('no crate here');
});

test('a page that dies comes back with the module that was open, and says so', async ({ start, folder }) => {
  const path = join(folder, 'survivor.wasm');
  writeFileSync(path, await wasm('(module (func (export "f")))'));
  const { electron, page } = await start({ paths: [path] });
  await expect((await panel(page, 'Modules')).getByText('survivor.wasm')).toBeVisible();
  // Asked of main: the driver gives a page up for good once it has crashed, and a page that is gone answers no question.
  await electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()));
    contents?.forcefullyCrashRenderer();
    await loaded;
  });
  const shown = () =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'));
  await expect.poll(shown).toMatch(/survivor\.wasm/);
  expect(await shown()).toContain('Something unexpected happened');
});
