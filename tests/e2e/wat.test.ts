import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { largeModule, rawName, writtenName } from '../support/large-module';
import { expect, test } from './support/app';
import { headOf, headText, LARGE, LINES, linesOf, openLarge } from './support/large-text';
import { panel } from './support/panels';

/** Three hundred megabytes are gone over by steps from one to the next. */
function newlinesIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}

const SIZES = [
  { size: 'small', funcs: 40 },
  { size: '38 MB', funcs: LARGE },
] as const;

for (const { size, funcs } of SIZES) {
  test.describe(`the text of a ${size} module`, () => {
    const total = linesOf(funcs);

    test('is gone about in by index, name, export, line and byte offset, and says where there is nothing', async ({ start, folder }) => {
      const { region, line, goTo } = await openLarge(start, folder, funcs);
      const middle = Math.floor(funcs / 2);
      await goTo(String(middle));
      await expect(line(headOf(middle))).toContainText(headText(middle));
      await goTo('last');
      await expect(line(headOf(funcs - 1))).toContainText(headText(funcs - 1));
      await goTo(`$${rawName(middle + 1)}`);
      await expect(line(headOf(middle + 1))).toContainText(headText(middle + 1));
      await goTo(writtenName(middle - 1));
      await expect(line(headOf(middle - 1))).toContainText(headText(middle - 1));
      await goTo(`:${headOf(7) + 1}`);
      await expect(line(headOf(7) + 1)).toHaveText('    i32.const 7');
      const offset = await region.getByRole('group', { name: 'Position in the text' }).getByText(/^0x/).textContent();
      await goTo(':1');
      await goTo(offset ?? '');
      await expect(line(headOf(7) + 1)).toHaveText('    i32.const 7');
      await goTo('nowhere');
      await expect(region.getByRole('alert')).toHaveText('no nowhere');
    });

    test('has a cursor that walks to its ends and tells its bytes', async ({ start, folder }) => {
      const { page, region, text, line } = await openLarge(start, folder, funcs);
      await text.focus();
      await page.keyboard.press('Control+End');
      await expect(line(total)).toContainText('(export "last"');
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect(region.getByRole('group', { name: 'Position in the text' })).toContainText(/line 5·0x[0-9a-f]+1a/);
    });

    test('keeps the head of a func on top and folds', async ({ start, folder }) => {
      const { page, region, text, line, goTo } = await openLarge(start, folder, funcs);
      const index = funcs - 3;
      await goTo(`:${headOf(index) + 200}`);
      await region.getByRole('button', { name: headText(index) }).click();
      await expect(line(headOf(index))).toBeVisible();
      await text.focus();
      await page.keyboard.press('Control+Shift+BracketLeft');
      await expect(line(headOf(index) + 1)).toHaveCount(0);
      await expect(line(headOf(index + 1))).toContainText(headText(index + 1));
      await region.getByRole('button', { name: /^Unfold line/ }).click();
      await expect(line(headOf(index) + 1)).toHaveText(`    i32.const ${index}`);
    });

    test('is selected from a click to another one far away and copied, and a function by its menu', async ({ start, folder }) => {
      const { page, text, line, goTo, clipboard } = await openLarge(start, folder, funcs);
      await goTo('10');
      await line(headOf(10)).click({ position: { x: 120, y: 9 } });
      await text.hover();
      for (let turn = 0; turn < 5; turn++) await page.mouse.wheel(0, 400 * 19);
      const far = text.locator('[data-line]', { hasText: headText(15) });
      await expect(far).toBeVisible();
      await far.click({ modifiers: ['Shift'], position: { x: 120, y: 9 } });
      await page.keyboard.press('Control+C');
      await expect.poll(async () => (await clipboard()).split('\n').length).toBe(5 * LINES + 1);
      await far.click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Copy function' }).click();
      await expect.poll(async () => (await clipboard()).split('\n').length).toBe(LINES + 1);
      expect(await clipboard()).toMatch(/^ {2}\(func \$\S+work1517h/);
    });

    test('is selected by dragging beyond its edge, which scrolls, and by the keyboard to its end', async ({ start, folder }) => {
      const { page, region, text, line, goTo, clipboard } = await openLarge(start, folder, funcs);
      await goTo(`:${headOf(3)}`);
      const from = await line(headOf(3)).boundingBox();
      const box = await text.boundingBox();
      if (from === null || box === null) throw new Error('nothing is drawn');
      await page.mouse.move(from.x + 120, from.y + 9);
      await page.mouse.down();
      await page.mouse.move(from.x + 120, box.y + box.height + 240, { steps: 5 });
      const first = text.locator('[data-line]').first();
      await expect.poll(async () => Number(await first.getAttribute('data-line'))).toBeGreaterThan(headOf(4));
      await page.mouse.up();
      const selected = region.getByRole('group', { name: 'Position in the text' }).getByText(/lines selected/);
      const count = Number((await selected.textContent())?.replace(/\D/g, ''));
      await page.keyboard.press('Control+C');
      await expect.poll(async () => (await clipboard()).split('\n').length).toBe(count);
      await goTo(`:${total - 4999}`);
      await text.focus();
      await page.keyboard.press('Control+Shift+End');
      await page.keyboard.press('Control+C');
      await expect.poll(async () => (await clipboard()).split('\n').length).toBe(5001);
    });

    test('is searched with a count, to the next match and the one before', async ({ start, folder }) => {
      const { page, region, line } = await openLarge(start, folder, funcs);
      const find = region.getByRole('searchbox', { name: 'Find' });
      await find.fill(`i32.const ${funcs - 2}`);
      await find.press('Enter');
      await expect(line(headOf(funcs - 2) + 1)).toBeVisible({ timeout: 40_000 });
      await expect(region.getByRole('status', { name: 'Matches' })).toHaveText('1 of 1');
      await region.getByRole('button', { name: 'Regular expression' }).click();
      await find.fill('func \\$\\S+work[12]017h');
      await find.press('Enter');
      await expect(region.getByRole('status', { name: 'Matches' })).toHaveText('1 of 2', { timeout: 40_000 });
      await page.keyboard.press('F3');
      await expect(region.getByRole('status', { name: 'Matches' })).toHaveText('2 of 2');
      await page.keyboard.press('Shift+F3');
      await expect(line(headOf(10))).toBeVisible();
      await region.getByRole('button', { name: 'Regular expression' }).click();
      await find.fill('WORK1017H');
      await find.press('Enter');
      await expect(region.getByRole('status', { name: 'Matches' })).toHaveText('1 of 1');
      await region.getByRole('button', { name: 'Match case' }).click();
      await expect(region.getByRole('alert')).toHaveText('nothing found');
      await region.getByRole('button', { name: 'Regular expression' }).click();
      await find.fill('(');
      await expect(region.getByRole('alert')).toContainText('Unterminated group');
    });

    test('is saved whole', async ({ start, folder }) => {
      const { app, region } = await openLarge(start, folder, funcs);
      const saved = join(folder, 'saved.wat');
      await app.chooseInDialogs([saved]);
      await region.getByRole('button', { name: 'Save WAT…' }).click();
      await expect.poll(() => existsSync(saved), { timeout: 60_000 }).toBe(true);
      const bytes = readFileSync(saved);
      expect([newlinesIn(bytes), bytes.subarray(-2).toString()]).toEqual([total, ')\n']);
    });
  });
}

test('another printer is chosen, falls back with a reason, and is compared with', async ({ start, folder }) => {
  const small = join(folder, 'small.wasm');
  const large = join(folder, 'large.wasm');
  writeFileSync(small, largeModule(3, 2));
  writeFileSync(large, largeModule(30_000));
  const { page } = await start({ paths: [large, small] });
  const region = await panel(page, 'WAT');
  const printer = page.getByRole('status', { name: 'WAT printer' });
  const choose = (name: string) => region.getByRole('combobox', { name: 'Printer' }).selectOption(name);
  await expect(printer).toHaveText('Watchglass, in wabt’s format · 24 lines');
  await choose('wasm-tools');
  await expect(printer).toHaveText(/^wasm-tools · \d+ lines$/);
  await choose('wabt');
  await expect(printer).toHaveText('wabt · 24 lines');
  await choose('Watchglass');
  await region.getByRole('button', { name: 'More text options' }).click();
  await page.getByRole('menuitem', { name: 'Compare with wabt' }).click();
  await expect(region.getByRole('status', { name: 'Comparison with wabt' })).toHaveText("Identical to wabt's text: 24 lines.");
  await (await panel(page, 'Modules')).getByText('large.wasm').click();
  await panel(page, 'WAT');
  await expect(printer).toContainText('Watchglass');
  await choose('wabt');
  await expect(region.locator('[data-failure=print-too-large]')).toBeVisible();
  await expect(printer).toContainText('Watchglass');
});

test('code that is nested deep is scrolled into view when a jump leads to it', async ({ start, folder }) => {
  const path = join(folder, 'deep.wat');
  writeFileSync(path, `(module (func ${'nop '.repeat(900)} ${'block '.repeat(80)} nop ${'end '.repeat(80)}))`);
  const { page } = await start({ paths: [path] });
  const region = await panel(page, 'WAT');
  await expect(region.locator('[data-line="1"]')).toContainText('(module');
  await region.getByRole('textbox', { name: 'Go to' }).fill(':984');
  await region.getByRole('textbox', { name: 'Go to' }).press('Enter');
  await expect(region.locator('[data-line="984"]').getByText('nop')).toBeInViewport();
});

test('a pattern that does not come back is ended, and the text goes on', async ({ start, folder }) => {
  const path = join(folder, 'trap.wat');
  writeFileSync(path, `(module (memory 1) (data (i32.const 0) "${'x'.repeat(60)}"))`);
  const { page } = await start({ paths: [path] });
  const region = await panel(page, 'WAT');
  await expect(region.locator('[data-line="1"]')).toContainText('(module');
  await region.getByRole('button', { name: 'Regular expression' }).click();
  await region.getByRole('searchbox', { name: 'Find' }).fill('(x+x+)+y');
  await region.getByRole('searchbox', { name: 'Find' }).press('Enter');
  await expect(region.getByRole('alert')).toHaveText('This pattern takes too long');
  await region.getByRole('button', { name: 'Regular expression' }).click();
  await region.getByRole('searchbox', { name: 'Find' }).fill('memory');
  await region.getByRole('searchbox', { name: 'Find' }).press('Enter');
  await expect(region.getByRole('status', { name: 'Matches' })).toHaveText('1 of 1');
});
