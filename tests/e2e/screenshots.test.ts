import { expect, test } from './support/app';
import { callExport, log, openSample, panel } from './support/panels';
import { picture } from './support/pictures';

test("the README's pictures show the first screen, a module and a call, in both languages", async ({ start }) => {
  const { page } = await start();
  await panel(page, 'Welcome');
  await picture(page, 'welcome');
  await openSample(page, 'Greet (wasm-bindgen)');
  await panel(page, 'Links');
  await expect(page.getByRole('region', { name: 'Links' })).toContainText('greet');
  await picture(page, 'module');
  await panel(page, 'WAT');
  await expect(page.getByRole('document', { name: 'WAT text' })).toContainText('(module');
  await callExport(page, 'greet', { name: 'WebAssembly' });
  await expect(log(page)).toContainText('alert("Hello, WebAssembly!")');
  await picture(page, 'call');
});

test("the guide's pictures show an edited stub and a trap, in both languages", async ({ start }) => {
  const { page } = await start();
  await openSample(page, 'Imports');
  const imports = await panel(page, 'Imports');
  await imports.getByRole('row').filter({ hasText: 'double' }).first().click();
  await imports.getByRole('button', { name: 'Edit stub…' }).click();
  await page.getByRole('form', { name: 'Stub of double' }).getByLabel('When called, it').selectOption('returns');
  await picture(page, 'stub');
  await page.getByRole('form', { name: 'Stub of double' }).getByRole('button', { name: 'Cancel' }).click();
  await openSample(page, 'Traps');
  await callExport(page, 'divide', { 'param 0': '10', 'param 1': '0' });
  await expect(log(page)).toContainText('integer divide by zero');
  await picture(page, 'trap');
});
