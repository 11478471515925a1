import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { greeter } from '../support/component';
import { leb, moduleBytes, name, section, vec } from '../support/module-bytes';
import { expect, test } from './support/app';
import { LARGE, openLarge } from './support/large-text';
import { panel } from './support/panels';
import { picture } from './support/pictures';

test('the text of a large module is pictured while it is searched', async ({ start, folder }) => {
  const { page, region, goTo } = await openLarge(start, folder, LARGE);
  await goTo('41000');
  const find = region.getByRole('searchbox', { name: 'Find' });
  await find.fill('i32.const 41000');
  await find.press('Enter');
  await expect(region.getByRole('status', { name: 'Matches' })).toHaveText('1 of 1', { timeout: 40_000 });
  await picture(page, 'large');
});

test('a malformed module is pictured with its notice', async ({ start, folder }) => {
  const path = join(folder, 'broken.wasm');
  const functions = section(3, vec([0], [0]));
  const exports = section(7, vec([name('run'), 0, 0], [name('stop'), 0, 1]));
  const nop = [3, 0, 1, 0x0b];
  writeFileSync(
    path,
    moduleBytes(section(1, vec([0x60, 0, 0])), functions, exports, section(10, vec(nop, nop)), section(11, leb(0xffff_ffff))),
  );
  const { page } = await start({ paths: [path] });
  const overview = await panel(page, 'Overview');
  await expect(overview.getByRole('group').filter({ hasText: 'The module is malformed' })).toBeVisible();
  await picture(page, 'malformed');
});

test('a component is pictured with what lies in it and its interface', async ({ start, folder }) => {
  const path = join(folder, 'greeter.wasm');
  writeFileSync(path, await greeter());
  const { page } = await start({ paths: [path] });
  const overview = await panel(page, 'Overview');
  await expect(overview.getByRole('region', { name: 'WIT text' })).toContainText('export answer: func() -> u32;');
  await picture(page, 'component');
});
