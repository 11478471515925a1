import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { moduleBytes, name, section } from '../support/module-bytes';
import { commandLine, expect, test } from './support/app';
import { callExport, log, panel } from './support/panels';
import { wasm } from './support/wasm';

const ADD = '(module (func (export "add") (param i32 i32) (result i32) local.get 0 local.get 1 i32.add))';

test('a module named on the command line shows its facts, its interface and its WAT', async ({ start, folder }) => {
  const path = join(folder, 'add.wasm');
  writeFileSync(path, await wasm(ADD));
  const { page } = await start({ paths: [path] });
  const overview = await panel(page, 'Overview');
  await expect(overview.getByRole('table', { name: 'Sections' }).or(overview.getByRole('grid', { name: 'Sections' }))).toContainText(
    'export',
  );
  await panel(page, 'WAT');
  await expect(page.getByRole('document', { name: 'WAT text' })).toContainText('i32.add');
  await expect(page.getByRole('status', { name: 'WAT printer' })).toContainText('wabt');
});

test('WAT text is assembled, decoded and callable', async ({ start, folder }) => {
  const path = join(folder, 'add.wat');
  writeFileSync(path, ADD);
  const { page } = await start({ paths: [path] });
  await callExport(page, 'add', { 'param 0': '40', 'param 1': '2' });
  await expect(log(page)).toContainText('→ 42');
});

test('the open dialog opens a module, and it is offered again as recent', async ({ start, folder }) => {
  const path = join(folder, 'add.wasm');
  writeFileSync(path, await wasm(ADD));
  const app = await start();
  await app.chooseInDialogs([path]);
  await (await panel(app.page, 'Welcome')).getByRole('button', { name: 'Open module…' }).click();
  await expect((await panel(app.page, 'Modules')).getByText('add.wasm')).toBeVisible();
  await expect((await panel(app.page, 'Welcome')).getByRole('button', { name: /add\.wasm/ })).toBeVisible();
});

test('a module dropped on the window opens', async ({ start, folder }) => {
  const path = join(folder, 'dropped.wasm');
  writeFileSync(path, await wasm(ADD));
  const { page } = await start();
  await panel(page, 'Welcome');
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  await expect((await panel(page, 'Modules')).getByText('dropped.wasm')).toBeVisible();
});

test('Go to and Find lead to a function of a large text', async ({ start, folder }) => {
  const funcs = Array.from({ length: 3000 }, (_, index) => `(func $f${index} (result i32) i32.const ${index})`).join('\n');
  const path = join(folder, 'many.wasm');
  writeFileSync(path, await wasm(`(module ${funcs})`));
  const { page } = await start({ paths: [path] });
  const wat = await panel(page, 'WAT');
  const text = page.getByRole('document', { name: 'WAT text' });
  await expect(text).toContainText('$f0');
  await wat.getByRole('textbox', { name: 'Go to' }).fill('2500');
  await wat.getByRole('textbox', { name: 'Go to' }).press('Enter');
  await expect(text).toContainText('$f2500');
  await wat.getByRole('searchbox', { name: 'Find' }).fill('i32.const 1234');
  await wat.getByRole('searchbox', { name: 'Find' }).press('Enter');
  await expect(text).toContainText('$f1234');
});

test('the WAT is saved whole without crossing the page', async ({ start, folder }) => {
  const path = join(folder, 'add.wasm');
  const saved = join(folder, 'saved.wat');
  writeFileSync(path, await wasm(ADD));
  const app = await start({ paths: [path] });
  await panel(app.page, 'WAT');
  await app.chooseInDialogs([saved]);
  await expect(app.page.getByRole('document', { name: 'WAT text' })).toContainText('i32.add');
  await app.page.getByRole('button', { name: 'Save WAT…' }).click();
  await expect.poll(() => (existsSync(saved) ? readFileSync(saved, 'utf8') : '')).toMatch(/^\(module[\s\S]*i32\.add\)[\s\S]*\)\n$/);
});

/** A recursion group of one struct type: wabt 1.0.39 reads no such group. */
const GC_TYPE = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 7, 1, 0x4e, 1, 0x5f, 1, 0x7f, 0];

test('what wabt cannot read is shown and printed all the same', async ({ start, folder }) => {
  const path = join(folder, 'gc.wasm');
  writeFileSync(path, Buffer.from(GC_TYPE));
  const { page } = await start({ paths: [path] });
  await expect((await panel(page, 'Overview')).getByText('gc', { exact: true }).first()).toBeVisible();
  await panel(page, 'WAT');
  await expect(page.getByRole('document', { name: 'WAT text' })).toContainText('(type (;0;) (struct (field i32)))');
  await expect(page.getByRole('status', { name: 'WAT printer' })).toContainText('Watchglass');
});

test('what was opened is offered again after a restart', async ({ start, folder }) => {
  const path = join(folder, 'again.wasm');
  writeFileSync(path, await wasm(ADD));
  const profile = join(folder, 'profile');
  const first = await start({ profile, paths: [path] });
  await expect((await panel(first.page, 'Modules')).getByText('again.wasm')).toBeVisible();
  await first.electron.close();
  const { page } = await start({ profile });
  await (await panel(page, 'Welcome')).getByRole('button', { name: /again\.wasm/ }).click();
  await callExport(page, 'add', { 'param 0': '1', 'param 1': '1' });
  await expect(log(page)).toContainText('→ 2');
});

test('a second start hands its paths to the window that is open', async ({ start, folder }) => {
  const path = join(folder, 'late.wasm');
  writeFileSync(path, await wasm(ADD));
  const first = await start();
  await panel(first.page, 'Welcome');
  const [executable, ...args] = commandLine({ profile: first.profile, paths: ['late.wasm'] });
  execFileSync(executable, args, { cwd: folder, timeout: 30_000, stdio: 'ignore' });
  await expect((await panel(first.page, 'Modules')).getByText('late.wasm')).toBeVisible();
});

test('a panel that was left comes back where it was scrolled to, the first time, too', async ({ start, folder }) => {
  const path = join(folder, 'tall.wasm');
  writeFileSync(path, moduleBytes(...Array.from({ length: 60 }, (_, place) => section(0, name(`part ${place}`)))));
  const { page } = await start({ paths: [path] });
  const overview = await panel(page, 'Overview');
  const place = () =>
    overview.evaluate((element) => Math.max(...[element, ...element.querySelectorAll('*')].map((part) => part.scrollTop)));
  await overview.getByRole('table', { name: 'Sections' }).hover();
  await page.mouse.wheel(0, 100);
  let before = 0;
  // The wheel scrolls smoothly: until it stands still.
  await expect(async () => {
    const last = before;
    before = await place();
    expect([before > 0, before]).toEqual([true, last]);
  }).toPass({ intervals: [200] });
  await panel(page, 'Welcome');
  await panel(page, 'Overview');
  await expect.poll(place).toBe(before);
});
