import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { largeModule } from '../support/large-module';
import { type App, expect, test } from './support/app';
import { panel } from './support/panels';

/** Per func: its head, two lines a filling and two for its index. */
const LINES = 403;
const SIZES = [
  { size: 'small', funcs: 40 },
  { size: '36 MB', funcs: 60_000 },
] as const;

/** The line that a func begins at, as people count: behind the module's and the type's. */
const headOf = (index: number) => 3 + index * LINES;

interface Wat {
  readonly page: Page;
  readonly app: App;
  readonly region: Locator;
  readonly text: Locator;
  line(number: number): Locator;
  goTo(wanted: string): Promise<void>;
}

for (const { size, funcs } of SIZES) {
  test.describe(`the text of a ${size} module`, () => {
    const total = 2 + funcs * LINES + 1;

    async function opened(start: (options: { paths: string[] }) => Promise<App>, folder: string): Promise<Wat> {
      const path = join(folder, 'many.wasm');
      writeFileSync(path, largeModule(funcs));
      const app = await start({ paths: [path] });
      const { page } = app;
      const region = await panel(page, 'WAT');
      const text = page.getByRole('document', { name: 'WAT text' });
      await expect(page.getByRole('status', { name: 'WAT printer' })).toHaveText(
        `Watchglass, in wabt’s text · ${total.toLocaleString('en')} lines`,
      );
      const goTo = async (wanted: string) => {
        await region.getByRole('textbox', { name: 'Go to' }).fill(wanted);
        await region.getByRole('textbox', { name: 'Go to' }).press('Enter');
      };
      return { page, app, region, text, line: (number) => text.locator(`[data-line="${number}"]`), goTo };
    }

    test('is gone about in by index, export, line and byte offset, and says where there is nothing', async ({ start, folder }) => {
      const { region, line, goTo } = await opened(start, folder);
      const middle = Math.floor(funcs / 2);
      await goTo(String(middle));
      await expect(line(headOf(middle))).toContainText(`(func (;${middle};) (type 0)`);
      await goTo('last');
      await expect(line(headOf(funcs - 1))).toContainText(`(func (;${funcs - 1};) (type 0)`);
      await goTo(`:${headOf(7) + 1}`);
      await expect(line(headOf(7) + 1)).toHaveText('    i32.const 7');
      const offset = await region.getByRole('group', { name: 'Place in the text' }).getByText(/^0x/).textContent();
      await goTo(':1');
      await goTo(offset ?? '');
      await expect(line(headOf(7) + 1)).toHaveText('    i32.const 7');
      await goTo('nowhere');
      await expect(region.getByRole('alert')).toHaveText('no nowhere');
    });

    test('has a cursor that walks to its ends and tells its bytes', async ({ start, folder }) => {
      const { page, region, text, line } = await opened(start, folder);
      await text.focus();
      await page.keyboard.press('Control+End');
      await expect(line(total)).toContainText('(export "last"');
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect(region.getByRole('group', { name: 'Place in the text' })).toContainText(/line 5·0x[0-9a-f]+1a/);
    });

    test('keeps the head of a func on top and folds', async ({ start, folder }) => {
      const { page, region, text, line, goTo } = await opened(start, folder);
      const index = funcs - 3;
      await goTo(`:${headOf(index) + 200}`);
      await region.getByRole('button', { name: `(func (;${index};)` }).click();
      await expect(line(headOf(index))).toBeVisible();
      await text.focus();
      await page.keyboard.press('Control+Shift+BracketLeft');
      await expect(line(headOf(index) + 1)).toHaveCount(0);
      await expect(line(headOf(index + 1))).toContainText(`(func (;${index + 1};)`);
      await line(headOf(index)).getByRole('button', { name: 'Unfold' }).click();
      await expect(line(headOf(index) + 1)).toHaveText(`    i32.const ${index}`);
    });

    test('is selected and copied farther than what is drawn', async ({ start, folder }) => {
      const { app, page, text, line, goTo } = await opened(start, folder);
      await goTo('10');
      await expect(line(headOf(10))).toBeVisible();
      await line(headOf(10)).click();
      await goTo(`:${headOf(12)}`);
      await text.focus();
      await page.keyboard.down('Shift');
      for (let page_ = 0; page_ < 3; page_++) await page.keyboard.press('ArrowDown');
      await page.keyboard.up('Shift');
      await page.keyboard.press('Control+C');
      const clipboard = () => app.electron.evaluate(({ clipboard: { readText } }) => readText());
      await expect.poll(clipboard).toBe('  (func (;12;) (type 0)\n    i32.const 12\n    drop\n');
      await line(headOf(12)).click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Copy function' }).click();
      await expect.poll(async () => (await clipboard()).split('\n').length).toBe(LINES + 1);
    });

    test('is searched with a count, to the next match and the one before', async ({ start, folder }) => {
      const { page, region, line } = await opened(start, folder);
      const find = region.getByRole('searchbox', { name: 'Find' });
      await find.fill(`i32.const ${funcs - 2}`);
      await find.press('Enter');
      await expect(line(headOf(funcs - 2) + 1)).toBeVisible();
      await expect(region.getByRole('status', { name: 'Matches' })).toHaveText('1 of 1');
      await region.getByRole('button', { name: 'Regular expression' }).click();
      await find.fill('func \\(;[12]0;');
      await find.press('Enter');
      await expect(region.getByRole('status', { name: 'Matches' })).toHaveText('1 of 2');
      await page.keyboard.press('F3');
      await expect(region.getByRole('status', { name: 'Matches' })).toHaveText('2 of 2');
      await page.keyboard.press('Shift+F3');
      await expect(line(headOf(10))).toBeVisible();
      await find.fill('(');
      await expect(region.getByRole('alert')).toContainText('Unterminated group');
    });

    test('is saved whole', async ({ start, folder }) => {
      const { app, region } = await opened(start, folder);
      const saved = join(folder, 'saved.wat');
      await app.chooseInDialogs([saved]);
      await region.getByRole('button', { name: 'Save WAT…' }).click();
      await expect.poll(() => existsSync(saved), { timeout: 60_000 }).toBe(true);
      const bytes = readFileSync(saved);
      expect([bytes.filter((byte) => byte === 10).length, bytes.subarray(-2).toString()]).toEqual([total, ')\n']);
    });
  });
}

test('a saving that a person ends leaves nothing behind', async ({ start, folder }) => {
  const path = join(folder, 'many.wasm');
  writeFileSync(path, largeModule(60_000));
  const app = await start({ paths: [path] });
  const region = await panel(app.page, 'WAT');
  await expect(app.page.getByRole('document', { name: 'WAT text' })).toContainText('(func (;0;)');
  const out = join(folder, 'out');
  mkdirSync(out);
  await app.chooseInDialogs([join(out, 'saved.wat')]);
  await region.getByRole('button', { name: 'Save WAT…' }).click();
  await region.getByRole('button', { name: 'Stop saving' }).click();
  await expect(region.getByRole('button', { name: 'Save WAT…' })).toBeEnabled();
  await expect.poll(() => readdirSync(out)).toEqual([]);
});

test('another printer is chosen, falls back with a reason, and is compared with', async ({ start, folder }) => {
  const small = join(folder, 'small.wasm');
  const large = join(folder, 'large.wasm');
  writeFileSync(small, largeModule(3, 2));
  writeFileSync(large, largeModule(30_000));
  const { page } = await start({ paths: [large, small] });
  const region = await panel(page, 'WAT');
  const printer = page.getByRole('status', { name: 'WAT printer' });
  const choose = (name: string) => region.getByRole('combobox', { name: 'Printer' }).selectOption(name);
  await expect(printer).toHaveText('Watchglass, in wabt’s text · 24 lines');
  await choose('wasm-tools');
  await expect(printer).toHaveText(/^wasm-tools · \d+ lines$/);
  await choose('wabt');
  await expect(printer).toHaveText('wabt · 24 lines');
  await choose('Watchglass');
  await region.getByRole('button', { name: 'More about the text' }).click();
  await page.getByRole('menuitem', { name: 'Compare with wabt' }).click();
  await expect(region.getByRole('status', { name: 'Comparison with wabt' })).toHaveText("Identical to wabt's text: 24 lines.");
  await (await panel(page, 'Modules')).getByText('large.wasm').click();
  await panel(page, 'WAT');
  await expect(printer).toContainText('Watchglass');
  await choose('wabt');
  await expect(region.locator('[data-failure=print-too-large]')).toBeVisible();
  await expect(printer).toContainText('Watchglass');
});

test('code that is nested deep is in view for whoever is led there', async ({ start, folder }) => {
  const path = join(folder, 'deep.wat');
  writeFileSync(path, `(module (func ${'block '.repeat(80)} nop ${'end '.repeat(80)}))`);
  const { page } = await start({ paths: [path] });
  const region = await panel(page, 'WAT');
  await expect(region.locator('[data-line="1"]')).toContainText('(module');
  await region.getByRole('textbox', { name: 'Go to' }).fill(':84');
  await region.getByRole('textbox', { name: 'Go to' }).press('Enter');
  await expect(region.locator('[data-line="84"]').getByText('nop')).toBeInViewport();
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
