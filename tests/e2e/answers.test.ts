import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app';
import { callExport, exportRow, log, panel } from './support/panels';
import { realTool } from './support/tools';
import { wasm } from './support/wasm';

const RUST = `
#[inline(never)] pub fn add(a: i32, b: i32) -> i32 { a + b }
#[no_mangle] pub extern "C" fn sum(a: i32, b: i32) -> i32 { add(a, b) }
`;

/** What rustc makes of a crate `my_greet` without wasm-bindgen. */
function rustModule(folder: string): string {
  const source = join(folder, 'lib.rs');
  const path = join(folder, 'my_greet.wasm');
  writeFileSync(source, RUST);
  const crate = ['--crate-name', 'my_greet', '--crate-type', 'cdylib', '--edition', '2021', '--target', 'wasm32-unknown-unknown'];
  execFileSync(realTool('rustc'), [...crate, '-C', 'debuginfo=0', '-o', path, source], { stdio: 'pipe' });
  return path;
}

const result = (page: Page) => page.getByRole('status', { name: 'Result' });

/** The line that the cursor is on. */
const currentLine = (wat: Locator) => wat.locator('[data-line][class*="current"]');

test('a Rust panic reads like an answer, and its frames lead to their instructions', async ({ start, folder }) => {
  test.setTimeout(120_000);
  const path = rustModule(folder);
  const { page } = await start({ paths: [path] });
  await callExport(page, 'sum', { 'param 0': '2147483647', 'param 1': '1' });
  await expect(result(page)).toContainText('Rust panicked: \u2068attempt to add with overflow\u2069, in \u2068my_greet::add\u2069');
  await expect(log(page)).toContainText('Rust panicked: \u2068attempt to add with overflow\u2069, in \u2068my_greet::add\u2069');
  const region = page.getByRole('region', { name: 'Result' });
  await expect(region).toContainText(/lib\.rs:2:\d+/);
  const frames = region.getByRole('list', { name: 'Where it ended, innermost function first' });
  const first = frames.getByRole('button').first();
  await expect(first).toHaveText(/^my_greet::add/);
  await expect(first).toHaveAttribute('title', /_ZN8my_greet3add|_RNv/);
  await expect(region.getByRole('button', { name: /core::panicking/ }).first()).toBeHidden();
  await region.getByText(/of Rust's panic handling/).click();
  await expect(region.getByRole('button', { name: /core::panicking/ }).first()).toBeVisible();
  const offset = Number(/0x([0-9a-f]+)$/.exec((await first.textContent()) ?? '')?.[0] ?? Number.NaN);
  expect(readFileSync(path)[offset]).toBe(0x10);
  await first.click();
  const wat = await panel(page, 'WAT');
  await expect(currentLine(wat)).toContainText(/call .*panic/);
});

test('a func without a name is told by its export or its index, never by the module’s name', async ({ start, folder }) => {
  const path = join(folder, 'partly.wasm');
  writeFileSync(path, await wasm('(module $partly (func $named) (func unreachable) (func (export "out") call 1))'));
  const { page } = await start({ paths: [path] });
  await callExport(page, 'out');
  await expect(result(page)).toContainText('trapped: unreachable in func 1');
  const frames = page.getByRole('list', { name: 'Where it ended, innermost function first' });
  await expect(frames.getByRole('button')).toHaveText([/^func 10x/, /^outfunc 20x/]);
});

const LONG = `${'\\00\\01\\02\\03'.repeat(30_000)}no such table${'\\ff'.repeat(30_000)}and no such table`;

test('a match deep in a data segment is shown with its byte offset, and the line comes back', async ({ start, folder }) => {
  const path = join(folder, 'long.wasm');
  const bytes = await wasm(`(module (memory 4) (data (i32.const 0) "${LONG}"))`);
  writeFileSync(path, bytes);
  const { page } = await start({ paths: [path] });
  const wat = await panel(page, 'WAT');
  const find = wat.getByRole('searchbox', { name: 'Find' });
  const line = wat.locator('[data-line]', { hasText: 'data' }).or(wat.locator('[data-line][data-column]')).last();
  await find.fill('no such table');
  await page.keyboard.press('Enter');
  await expect(wat.getByRole('status', { name: 'Matches' })).toHaveText(/^1 of 2/);
  const stretch = wat.locator('[data-line][data-column]');
  await expect(stretch).toContainText('no such table');
  const viewer = await wat.getByRole('document').boundingBox();
  const found = await stretch.locator('[data-mark][class*="found"]').boundingBox();
  expect((found?.x ?? 0) > (viewer?.x ?? 0) && (found?.x ?? 0) + (found?.width ?? 0) < (viewer?.x ?? 0) + (viewer?.width ?? 0)).toBe(true);
  const from = Number(/0x[0-9a-f]+/.exec((await stretch.textContent()) ?? '')?.[0]);
  const offset = Buffer.from(bytes).indexOf('no such table');
  expect(offset - from).toBeGreaterThanOrEqual(0);
  expect(offset - from).toBeLessThan(1000);
  // Another way to look leaves Enter where it was: in the field, behind the match that is shown.
  await wat.getByRole('button', { name: 'Regular expression' }).click();
  await expect(find).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(wat.getByRole('status', { name: 'Matches' })).toHaveText(/^2 of 2/);
  await expect(stretch).toContainText('and no such table');
  await find.fill('');
  await expect(stretch).toHaveCount(0);
  await expect(line).toContainText('(data (;0;)');
  expect(await wat.getByRole('document').evaluate((element) => element.scrollLeft)).toBeLessThan(100);
});

async function fromPalette(page: Page, typed: string): Promise<Locator> {
  await page.keyboard.press('ControlOrMeta+Shift+P');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await palette.getByRole('combobox').fill(typed);
  return palette;
}

const ADD = '_ZN8my_greet3add17h0123456789abcdefE';
const NAMED = `(module
  (type $shape (func (param f64)))
  (import "env" "host_log" (func $host_log (param i32)))
  (func $${ADD} (param i32 i32) (result i32) local.get 0)
  (func $inner_helper nop)
  (export "total" (func $${ADD})))`;

test('the palette finds funcs, imports, exports, types, panels and settings, and leads there', async ({ start, folder }) => {
  const path = join(folder, 'named.wasm');
  writeFileSync(path, await wasm(NAMED));
  const { page } = await start({ paths: [path] });
  await panel(page, 'Exports');
  const first = async (typed: string) => (await fromPalette(page, typed)).getByRole('option').first();

  await expect(await first('my_greet::add')).toHaveText('ƒmy_greet::add(i32, i32) → i32function');
  await page.keyboard.press('Enter');
  const wat = await panel(page, 'WAT');
  await expect(currentLine(wat)).toContainText(`(func $${ADD}`);

  await expect(await first('inner_helper')).toHaveText(/function$/);
  await page.keyboard.press('Enter');
  await expect(currentLine(wat)).toContainText('(func $inner_helper');

  await expect(await first('shape')).toHaveText(/type$/);
  await page.keyboard.press('Enter');
  await expect(currentLine(wat)).toContainText('(type $shape');

  await expect((await fromPalette(page, 'host_log')).getByRole('option', { name: /import$/ })).toHaveCount(1);
  await page.getByRole('option', { name: /import$/ }).click();
  const imports = page.getByRole('region', { name: 'Imports', exact: true });
  await expect(imports.getByRole('row', { selected: true })).toContainText('host_log');

  await expect(await first('total')).toHaveText(/export$/);
  await page.keyboard.press('Enter');
  const exports = page.getByRole('region', { name: 'Exports', exact: true });
  await expect(exports.getByRole('row', { selected: true })).toContainText('total');
  await expect(page.getByRole('form', { name: 'Call total' })).toBeVisible();

  await expect(await first('theme')).toHaveText('Themesetting');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Theme' })).toBeFocused();

  await expect(await first('call log')).toHaveText(/panel$/);
});

test('the palette keeps the page quick in a module of sixty thousand funcs', async ({ start, folder }) => {
  test.setTimeout(120_000);
  const funcs = Array.from({ length: 60_000 }, (_, index) => `(func $worker_of_many_${index} (export "e${index}"))`).join('\n');
  const path = join(folder, 'many.wasm');
  writeFileSync(path, await wasm(`(module ${funcs})`));
  const { page } = await start({ paths: [path] });
  await expect(await panel(page, 'Exports')).toContainText('60,000 of 60,000 exports');
  await expect(await panel(page, 'Overview')).toContainText('Nothing beyond the first version', { timeout: 30_000 });
  await page.keyboard.press('ControlOrMeta+Shift+P');
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  await page.keyboard.type('worker_of_many_59999', { delay: 30 });
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await expect(palette.getByRole('option').first()).toContainText('worker_of_many_59999');
  await page.keyboard.press('Enter');
  await expect(currentLine(await panel(page, 'WAT'))).toContainText('$worker_of_many_59999');
  const tasks = await page.evaluate(() => (window as unknown as { readonly tasks: readonly number[] }).tasks);
  // None takes fifty on a machine that does nothing else; looking through the names here would take hundreds.
  expect(tasks.filter((duration) => duration > 150)).toEqual([]);
});

test('Overview says what was opened, and its counts lead somewhere', async ({ start, folder }) => {
  const raw = join(folder, 'raw.wasm');
  const text =
    '(module (import "__wbindgen_placeholder__" "__wbindgen_describe" (func (param i32))) (func $f) (memory (export "memory") 1 1) (table 1 1 funcref) (data (i32.const 0) "x"))';
  writeFileSync(raw, await wasm(text));
  const { page } = await start({ paths: [raw] });
  const overview = await panel(page, 'Overview');
  await expect(overview).toContainText('Rust, before wasm-bindgen. This is what cargo wrote. wasm-bindgen still has to process it');
  await expect((await panel(page, 'Exports')).getByRole('row').filter({ hasText: 'memory' })).toContainText('1 page');
  await expect((await panel(page, 'Exports')).getByRole('row').filter({ hasText: 'memory' })).not.toContainText('1–1');
  await overview.getByRole('button', { name: '1 data segment' }).click();
  const wat = await panel(page, 'WAT');
  await expect(currentLine(wat)).toContainText('(data');
  await (await panel(page, 'Overview')).getByRole('button', { name: '2 functions' }).click();
  await expect(currentLine(await panel(page, 'WAT'))).toContainText('(func');
  await (await panel(page, 'Overview')).getByRole('button', { name: '1 import' }).click();
  await expect(page.getByRole('region', { name: 'Imports', exact: true })).toBeVisible();
});

test('a module with exceptions of the older form alone is not said to use the newer one', async ({ start, folder }) => {
  const path = join(folder, 'legacy.wasm');
  writeFileSync(path, await wasm('(module (tag $t) (func try throw $t catch $t end))'));
  const { page } = await start({ paths: [path] });
  const overview = await panel(page, 'Overview');
  await expect(overview).toContainText('Exceptions in their older form (try, catch)');
  await expect(overview).not.toContainText('try_table');
});

test('a table goes on behind its first elements', async ({ start, folder }) => {
  const path = join(folder, 'table.wasm');
  writeFileSync(path, await wasm('(module (table (export "t") 1000 funcref) (elem (i32.const 998) $last) (func $last (export "last")))'));
  const { page } = await start({ paths: [path] });
  await callExport(page, 'last');
  const tables = await panel(page, 'Tables');
  await tables.getByRole('grid').focus();
  await page.keyboard.press('End');
  await expect(tables.getByRole('row').filter({ hasText: '998' })).toContainText('last');
});

test('results, filters and what is chosen belong to what is open now', async ({ start, folder }) => {
  const module = (value: number) => `(module (func (export "one") (result i32) i32.const ${value}) (func (export "two") (param i32)))`;
  const [first, second] = [join(folder, 'first.wasm'), join(folder, 'second.wasm')];
  writeFileSync(first, await wasm(module(41)));
  writeFileSync(second, await wasm(module(42)));
  const { page } = await start({ paths: [first, second] });
  const modules = page.getByRole('region', { name: 'Modules' });
  await modules.getByText('first.wasm').click();
  await callExport(page, 'one');
  await expect(result(page)).toContainText('41');
  const exports = await panel(page, 'Exports');
  await exportRow(page, 'two').click();
  await expect(result(page)).toHaveText('Not called yet.');
  await page.getByRole('form', { name: 'Call two' }).getByRole('textbox').fill('7');
  await exports.getByRole('searchbox').fill('two');
  await expect(exports).toContainText('1 of 2 exports');

  await modules.getByText('second.wasm').click();
  await expect(exports).toContainText('2 of 2 exports');
  await expect(exports.getByRole('searchbox')).toHaveValue('');
  await expect(exports.getByRole('row', { selected: true })).toHaveCount(0);
  await expect(page.getByRole('form', { name: /^Call/ })).toHaveCount(0);
  await expect(result(page)).toHaveText('Not called yet.');
  await exportRow(page, 'two').click();
  await expect(page.getByRole('form', { name: 'Call two' }).getByRole('textbox')).toHaveValue('0');

  await modules.getByText('first.wasm').click();
  await expect(exports.getByRole('searchbox')).toHaveValue('two');
  await exports.getByRole('searchbox').fill('');
  await exportRow(page, 'one').click();
  await expect(result(page)).toContainText('41');
  await exportRow(page, 'two').click();
  await expect(page.getByRole('form', { name: 'Call two' }).getByRole('textbox')).toHaveValue('7');
});
