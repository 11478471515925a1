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
