import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { findings } from './support/axe';
import { openSample, panel } from './support/panels';
import { wasm } from './support/wasm';

// Enough lines that the place has to be gone to.
const INVALID = `(module
  (func $fine ${'nop '.repeat(2000)})
  (func $sum (export "sum") (param $a i32) (param $b i64) (result i32)
    (block (nop))
    (i32.add (local.get $a) (local.get $b))))`;

async function validate(page: Page) {
  const overview = await panel(page, 'Overview');
  await overview.getByRole('button', { name: 'Validate', exact: true }).click();
  const table = overview.getByRole('table', { name: 'Verdicts' });
  const cells = async () =>
    Promise.all((await table.getByRole('row').all()).slice(1).map(async (row) => (await row.getByRole('cell').allTextContents())[0]));
  return { overview, table, cells, status: overview.getByRole('status', { name: 'Validity' }) };
}

test('a valid module is accepted by all three', async ({ start }) => {
  const { page } = await start();
  await openSample(page, 'Greet (wasm-bindgen)');
  const { status, cells } = await validate(page);
  await expect.poll(cells).toEqual(['valid', 'valid', 'valid']);
  await expect(status).toHaveText('Valid');
});

for (const theme of ['dark', 'light'] as const) {
  test(`an invalid module is refused at its instruction, which is shown and led to (${theme})`, async ({ start, folder }, info) => {
    const path = join(folder, 'invalid.wasm');
    const bytes = await wasm(INVALID);
    writeFileSync(path, bytes);
    const { page } = await start({ paths: [path] });
    await page.emulateMedia({ colorScheme: theme });
    const { overview, table, status, cells } = await validate(page);
    await expect.poll(cells).toEqual(['not valid', 'not valid', 'not valid']);
    await expect(status).toContainText('Not valid');
    const add = `0x${bytes.lastIndexOf(0x6a).toString(16).padStart(4, '0')}`;
    await expect(table.getByRole('row').nth(1)).toContainText(`${add}type mismatch: expected i32, found i64`);
    const place = overview.getByRole('region', { name: 'Failing instruction' });
    await expect(place.locator('[aria-current=location]')).toContainText(/i32\.add/);
    await expect(place.getByRole('listitem')).toHaveCount(7);
    expect(await findings(page, 'Overview')).toEqual([]);
    await page.screenshot({ path: info.outputPath(`validity-${theme}.png`) });
    await overview.getByRole('button', { name: 'Show in WAT' }).click();
    await page.screenshot({ path: info.outputPath(`wat-${theme}.png`) });
    await expect((await panel(page, 'WAT')).getByText('i32.add')).toBeVisible();
  });
}
