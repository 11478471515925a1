import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leb, moduleBytes, name, section, vec } from '../support/module-bytes';
import { expect, test } from './support/app';
import { instanceStatus, panel } from './support/panels';

const FUNC_TYPE = section(1, vec([0x60, 0, 0]));
const MEMORY = section(5, vec([0, 1]));

const cases: readonly { readonly title: string; readonly bytes: Uint8Array; readonly says: string }[] = [
  { title: 'a vector of 4 billion entries', bytes: moduleBytes(section(1, leb(0xffff_ffff))), says: 'At 0xa, in section' },
  {
    title: 'a number that never ends',
    bytes: moduleBytes(section(1, [0x80, 0x80, 0x80, 0x80, 0x80, 0])),
    says: 'the last byte of a number',
  },
  { title: 'sections in the wrong order', bytes: moduleBytes(MEMORY, FUNC_TYPE), says: 'out of order or a duplicate' },
  { title: 'a section of no kind', bytes: moduleBytes(FUNC_TYPE, section(99, [1])), says: 'a known section id' },
  {
    title: 'a name that is not UTF-8',
    bytes: moduleBytes(MEMORY, section(7, vec([name('fine'), 2, 0], [name([0xff]), 2, 0]))),
    says: 'a name in UTF-8',
  },
];

for (const { title, bytes, says } of cases) {
  test(`${title} is told with its place, and the sections are listed`, async ({ start, folder }) => {
    const path = join(folder, 'broken.wasm');
    writeFileSync(path, bytes);
    const { page } = await start({ paths: [path] });
    const overview = await panel(page, 'Overview');
    await expect(overview.getByRole('group').filter({ hasText: 'The module is malformed' })).toContainText(says);
    await expect(overview.getByRole('table', { name: 'Sections' }).getByRole('row')).not.toHaveCount(1);
  });
}

test('a module that is cut off shows what stands before that, and no engine takes it', async ({ start, folder }) => {
  const path = join(folder, 'cut.wasm');
  const host = section(2, vec([name('host'), name('log'), 0, 0]));
  const exports = section(7, vec([name('first'), 0, 1], [name('second'), 0, 2]));
  const code = section(10, vec([3, 0, 1, 0x0b], [6, 0, 1, 1, 1, 1, 0x0b]));
  const whole = moduleBytes(FUNC_TYPE, host, section(3, vec([0], [0])), exports, code);
  writeFileSync(path, whole.subarray(0, whole.length - 3));
  const { page } = await start({ paths: [path] });
  const overview = await panel(page, 'Overview');
  await expect(overview.getByText('Bytes missing', { exact: false }).first()).toBeVisible();
  await expect((await panel(page, 'Imports')).getByRole('row').filter({ hasText: 'log' })).toBeVisible();
  await expect((await panel(page, 'Exports')).getByRole('row').filter({ hasText: 'second' })).toBeVisible();
  await panel(page, 'WAT');
  await expect(page.getByRole('document', { name: 'WAT text' })).toContainText('nop');
  await panel(page, 'Instance');
  await page.getByRole('button', { name: 'Instantiate' }).first().click();
  await expect(instanceStatus(page)).toContainText('failed');
});

test('a hundred thousand nested blocks open as any module does', async ({ start, folder }) => {
  const path = join(folder, 'deep.wasm');
  const depth = 100_000;
  const body = [0, ...new Array<number[]>(depth).fill([0x02, 0x40]).flat(), ...new Array<number>(depth + 1).fill(0x0b)];
  const code = Uint8Array.from([1, ...leb(body.length), ...body]);
  const head = moduleBytes(FUNC_TYPE, section(3, vec([0])), section(7, vec([name('deep'), 0, 0])));
  writeFileSync(path, Buffer.concat([head, Uint8Array.from([10, ...leb(code.length)]), code]));
  const { page } = await start({ paths: [path] });
  await expect((await panel(page, 'Exports')).getByRole('row').filter({ hasText: 'deep' })).toBeVisible();
  await panel(page, 'WAT');
  await expect(page.getByRole('document', { name: 'WAT text' })).toContainText('block');
});
