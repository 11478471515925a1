import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { corpusModule } from '../../scripts/steps/corpus.mjs';
import { expect, test } from './support/app';
import { headOf, LARGE, linesOf, openLarge, writeLarge } from './support/large-text';
import { openSample, panel } from './support/panels';

const TOTAL = linesOf(LARGE);

test('the lines of a large text are counted in view of the person, who reads on meanwhile', async ({ start, folder }) => {
  const app = await start();
  const { page } = app;
  await openSample(page, 'Arithmetic');
  const region = await panel(page, 'WAT');
  await expect(region.locator('[data-line="1"]')).toContainText('(module');
  // Counting takes a moment only: that it was shown is noted as it comes.
  const noted = page.evaluate(() => {
    return new Promise<boolean>((resolve) => {
      const observer = new MutationObserver(() => {
        if (document.querySelector('progress[aria-label="counting lines"]') === null) return;
        observer.disconnect();
        resolve(true);
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
  });
  await app.chooseInDialogs([writeLarge(folder, LARGE)]);
  await (await panel(page, 'Welcome')).getByRole('button', { name: 'Open module…' }).click();
  await panel(page, 'WAT');
  const shown = await noted;
  await expect(page.getByRole('status', { name: 'WAT printer' })).toContainText(`${TOTAL.toLocaleString('en')} lines`);
  expect([shown, await region.getByRole('progressbar', { name: 'counting lines' }).count()]).toEqual([true, 0]);
});

test('the scroll bar leads through a text that is taller than an element may be, to its last line', async ({ start, folder }) => {
  const { page, text, line } = await openLarge(start, folder, LARGE);
  const box = await text.boundingBox();
  if (box === null) throw new Error('nothing is drawn');
  const thumb = { x: box.x + box.width - 4, y: box.y + 8 };
  await page.mouse.move(thumb.x, thumb.y);
  await page.mouse.down();
  await page.mouse.move(thumb.x, box.y + box.height / 2, { steps: 4 });
  const middle = text.locator('[data-line]').first();
  await expect.poll(async () => Number(await middle.getAttribute('data-line')) > TOTAL / 4).toBe(true);
  await expect(text.getByText('i32.const').first()).toBeVisible();
  await page.mouse.move(thumb.x, box.y + box.height + 40, { steps: 4 });
  await page.mouse.up();
  await expect(line(TOTAL)).toContainText('(export "last"');
  // Whole from top to bottom; a long line ends beyond the right edge of a narrow text.
  await expect(line(TOTAL)).toBeInViewport({ ratio: 0.8 });
  // A scaled pixel is lines of the text: the bar may stand beside its place, the lines may not.
  await text.press('Control+Home');
  await expect(line(1)).toBeInViewport({ ratio: 0.8 });
});

test('a search of a large text tells how far it is, and is stopped with what it found', async ({ start, folder }) => {
  const { region } = await openLarge(start, folder, LARGE);
  await region.getByRole('button', { name: 'Regular expression' }).click();
  await region.getByRole('searchbox', { name: 'Find' }).fill('i32\\.const \\d+');
  await expect(region.getByRole('progressbar', { name: 'searching' })).toBeVisible();
  const found = region.getByRole('status', { name: 'Matches' });
  // The text is printed once more for a pattern, in a worker that can be ended.
  await expect(found).toHaveText(/^[1-9][\d,]* matches$/, { timeout: 40_000 });
  await region.getByRole('button', { name: 'Stop searching' }).click();
  await expect(found).toHaveText(/^[1-9][\d,]* matches\+$/);
});

test('a saving that a person ends leaves nothing behind, and so does one whose text is gone', async ({ start, folder }) => {
  const { app, page, region } = await openLarge(start, folder, LARGE);
  const out = join(folder, 'out');
  mkdirSync(out);
  const save = async () => {
    await app.chooseInDialogs([join(out, 'saved.wat')]);
    await region.getByRole('button', { name: 'Save WAT…' }).click();
    await expect(region.getByRole('progressbar', { name: 'saving' })).toBeVisible();
  };
  await save();
  await region.getByRole('button', { name: 'Stop saving' }).click();
  await expect(region.getByRole('button', { name: 'Save WAT…' })).toBeEnabled();
  await expect.poll(() => readdirSync(out)).toEqual([]);
  await save();
  await (await panel(page, 'Modules')).getByRole('button', { name: /^Close many\.wasm/ }).click();
  await expect.poll(() => readdirSync(out)).toEqual([]);
  await expect(page.getByRole('alert').filter({ hasText: 'The text was not saved' })).toBeVisible();
  expect(existsSync(join(out, 'saved.wat'))).toBe(false);
});

test('a hundred megabytes are copied with progress, or stopped, and more than the clipboard bears is for Save', async ({
  start,
  folder,
}) => {
  const { app, page, region, text, goTo, clipboard } = await openLarge(start, folder, LARGE);
  const length = () => app.electron.evaluate(async ({ clipboard: { readText } }) => (await readText()).length);
  const stop = region.getByRole('button', { name: 'Stop copying' });
  const copyFrom = async (line: number) => {
    await goTo(`:${line}`);
    await text.focus();
    await page.keyboard.press('Control+Shift+End');
    await page.keyboard.press('Control+C');
  };
  await copyFrom(TOTAL);
  await expect.poll(clipboard).toBe(`  (export "last" (func $_ZN5large9work5999917h000000000000ea5fE)))\n`);
  await copyFrom(headOf(LARGE / 3));
  await stop.click();
  await expect(stop).toHaveCount(0);
  expect(await length()).toBeLessThan(1000);
  await copyFrom(headOf((LARGE * 2) / 3));
  await expect.poll(length, { timeout: 30_000 }).toBeGreaterThan(100_000_000);
  await copyFrom(1);
  await expect(page.getByRole('alert').filter({ hasText: 'Too much to copy' }).getByRole('button', { name: 'Save WAT…' })).toBeVisible();
});

test('a real module of 39 MB shows all its 75,111 exports and its last line, and tells of no failure', async ({ start }) => {
  const { page } = await start({ paths: [await corpusModule('duckdb-mvp')] });
  const exports = await panel(page, 'Exports');
  await expect(exports.getByRole('grid')).toHaveAttribute('aria-rowcount', '75112');
  await panel(page, 'WAT');
  await expect(page.getByRole('status', { name: 'WAT printer' })).toContainText('13,914,773 lines');
  const text = page.getByRole('document', { name: 'WAT text' });
  await text.press('Control+End');
  // Its data is wider than any screen.
  await expect(text.locator('[data-line="13914773"]')).toBeInViewport();
  await exports.getByRole('searchbox').fill('duckdb_web_');
  await expect(exports.getByRole('row').filter({ hasText: 'duckdb_web_' }).first()).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});
