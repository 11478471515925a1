import { expect, test } from './support/app';
import { findings } from './support/axe';
import { callExport, exportRow, instanceStatus, log, openSample, panel, useLevel } from './support/panels';

test('the greet sample greets through its glue, with no Rust at all', async ({ start }) => {
  const { page } = await start({ env: { PATH: '/usr/bin:/bin', CARGO_HOME: '/nonexistent' } });
  await openSample(page, 'Greet (wasm-bindgen)');
  await panel(page, 'Exports');
  await expect(exportRow(page, 'greet')).toContainText('(name: string)');
  await callExport(page, 'greet', { name: 'WebAssembly' });
  await expect(log(page)).toContainText('greet("WebAssembly")');
  await expect(log(page)).toContainText('alert("Hello, WebAssembly!")');
});

test('the greet sample can be called raw, with numbers and stub imports', async ({ start }) => {
  const { page } = await start();
  await openSample(page, 'Greet (wasm-bindgen)');
  await useLevel(page, 'Raw');
  await panel(page, 'Exports');
  await expect(exportRow(page, 'greet')).toContainText('(i32, i32)');
  await callExport(page, 'greet', { 'param 0': '1048576', 'param 1': '0' });
  await expect(log(page)).toContainText('greet(1048576, 0)');
  await expect(log(page)).toContainText('__wbg_alert');
});

test('a call that does not return is terminated while the page stays responsive', async ({ start }) => {
  const { page } = await start();
  await openSample(page, 'Endless loop');
  await callExport(page, 'spin');
  await expect(instanceStatus(page)).toContainText('running');
  await panel(page, 'WAT');
  await panel(page, 'Exports');
  await page.getByRole('button', { name: 'Terminate' }).first().click();
  await expect(instanceStatus(page)).toContainText('terminated');
  await expect(instanceStatus(page)).toContainText('live');
});

test('a trap names its reason and its function, and the page lives on', async ({ start }) => {
  const { page } = await start();
  await openSample(page, 'Traps');
  await callExport(page, 'load', { 'param 0': '65536' });
  const result = page.getByRole('status', { name: 'Result' });
  await expect(result).toContainText('out of bounds memory access');
  await expect(result).toContainText('load');
  await callExport(page, 'divide', { 'param 0': '1', 'param 1': '0' });
  await expect(result).toContainText('integer divide by zero');
});

test('imports of every kind are given by stubs', async ({ start }) => {
  const { page } = await start();
  await openSample(page, 'Imports');
  await panel(page, 'Instance');
  await page.getByRole('button', { name: 'Instantiate' }).first().click();
  await expect(instanceStatus(page)).toHaveText(/^live/);
  const imports = await panel(page, 'Imports');
  for (const kind of ['func', 'memory', 'table', 'global', 'tag']) {
    await expect(imports.getByRole('row').filter({ hasText: kind }).first()).toBeVisible();
  }
});

test('a stub returns its values in turn, call by call, and stays at the last', async ({ start }) => {
  const { page } = await start();
  await openSample(page, 'Imports');
  const imports = await panel(page, 'Imports');
  await imports.getByRole('row').filter({ hasText: 'double' }).first().click();
  await imports.getByRole('button', { name: 'Edit stub…' }).click();
  const editor = page.getByRole('form', { name: 'Stub of double', exact: true });
  await editor.getByLabel('When called, it').selectOption('returns in turn');
  await editor.getByLabel('value 1, result 0 (i32)').fill('80');
  await editor.getByRole('button', { name: 'Add value' }).click();
  await editor.getByLabel('value 2, result 0 (i32)').fill('81');
  expect(await findings(page, 'Imports')).toEqual([]);
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(imports.getByRole('row').filter({ hasText: 'double' }).first()).toContainText('returns in turn 80 · 81');
  await panel(page, 'Instance');
  await page.getByRole('button', { name: 'Instantiate' }).first().click();
  await expect(instanceStatus(page)).toHaveText(/^live/);
  const result = page.getByRole('status', { name: 'Result' });
  for (const value of ['80', '81', '81']) {
    await callExport(page, 'use_func', { 'param 0': '4' });
    await expect(result).toContainText(value);
  }
  await panel(page, 'Call log');
  await expect(log(page).getByText('→ 80', { exact: true })).toHaveCount(1);
  await expect(log(page).getByText('→ 81', { exact: true })).toHaveCount(2);
});

test('typed calls keep i64 exact, return several values and refuse wrong input in the field', async ({ start }) => {
  const { page } = await start();
  await openSample(page, 'Arithmetic');
  await callExport(page, 'mul_i64', { 'param 0': '9007199254740993', 'param 1': '3' });
  await expect(log(page)).toContainText('→ 27021597764222979');
  await callExport(page, 'swap', { 'param 0': '1', 'param 1': '2.5' });
  await expect(log(page)).toContainText('→ (2.5, 1)');
  await callExport(page, 'same', { 'param 0': '"a text"' });
  await expect(log(page)).toContainText('→ "a text"');
  await callExport(page, 'is_null', { 'param 0': 'null' });
  await expect(log(page)).toContainText('is_null(null)');
  await callExport(page, 'add_i32', { 'param 0': 'one', 'param 1': '2' });
  const field = page.getByRole('form', { name: 'Call add_i32' }).getByLabel('param 0', { exact: true });
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(log(page)).not.toContainText('one');
});

test('what a call writes to memory stands in the Memory panel', async ({ start }) => {
  const { page } = await start();
  await openSample(page, 'Memory');
  await callExport(page, 'write', { 'param 0': '2', 'param 1': '171' });
  await expect(await panel(page, 'Memory')).toContainText(/ab/i);
  await callExport(page, 'grow', { 'param 0': '1' });
  await callExport(page, 'pages');
  await panel(page, 'Call log');
  await expect(log(page)).toContainText('→ 2');
});
