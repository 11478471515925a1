import { corpusModule } from '../../scripts/steps/corpus.mjs';
import { type App, expect, test } from './support/app';
import { cellsOf, nestedScrollBars, resize, rowsSeen, sidewaysScrolls, type WindowSize } from './support/geometry';
import { callExport, exportRow, openSample, panel } from './support/panels';

const USUAL: WindowSize = { width: 1440, height: 940, zoom: 1 };
const SMALL: WindowSize = { width: 1000, height: 700, zoom: 1 };
const LARGE: WindowSize = { width: 1920, height: 1080, zoom: 1 };
const ZOOMED: WindowSize = { width: 1440, height: 940, zoom: 1.5 };

const WORDS = {
  en: { exports: 'Exports', imports: 'Imports', greet: 'Greet (wasm-bindgen)', links: 'Links' },
  'zh-CN': { exports: '导出', imports: '导入', greet: 'Greet', links: '链接' },
} as const;
const LANGUAGES = ['en', 'zh-CN'] as const;
const MODULES = ['sql', 'canvaskit-names', 'greet'] as const;

/** The cells of Name and Type, by their places. */
const EXPORTS = [0, 2];
const IMPORTS = [1, 3];

/** What holds at each size: rows of Exports that are whole in view, and the share of names and types that is cut in any table. */
const LIMITS = [
  { size: USUAL, rows: 16, cut: 0.1 },
  { size: LARGE, rows: 20, cut: 0.1 },
  { size: SMALL, rows: 8, cut: 0.5 },
  { size: ZOOMED, rows: 6, cut: 0.5 },
];

async function show(app: App, name: string): Promise<void> {
  await app.page.getByRole('tab').filter({ hasText: name }).first().click();
  await app.page.getByRole('grid', { name, exact: true }).waitFor();
}

for (const language of LANGUAGES) {
  const words = WORDS[language];
  for (const name of MODULES) {
    test(`names and types of ${name} are whole, and cut nowhere beside room (${language})`, async ({ start }) => {
      const app = await start(name === 'greet' ? { language } : { language, paths: [await corpusModule(name)] });
      const { page } = app;
      if (name === 'greet') await page.getByRole('button', { name: words.greet }).first().click();
      for (const { size, cut: most } of LIMITS) {
        await resize(app, size);
        for (const [table, columns] of [
          [words.exports, EXPORTS],
          [words.imports, IMPORTS],
        ] as const) {
          await show(app, table);
          await expect(async () => {
            const { count, cut, cutBesideRoom } = await cellsOf(page, table, columns);
            expect(count).toBeGreaterThan(0);
            expect(cut.length / count, `${JSON.stringify(size)} ${table}: ${cut.join(' | ')}`).toBeLessThanOrEqual(most);
            expect(cutBesideRoom).toEqual([]);
          }).toPass({ timeout: 10_000 });
        }
      }
    });
  }

  test(`sixteen exports and more are in view at the usual size, and as many as there is room for at others (${language})`, async ({
    start,
  }) => {
    const app = await start({ language, paths: [await corpusModule('sql')] });
    await app.page.getByRole('grid', { name: words.exports }).waitFor();
    for (const { size, rows } of LIMITS) {
      await resize(app, size);
      await expect.poll(() => rowsSeen(app.page, words.exports), JSON.stringify(size)).toBeGreaterThanOrEqual(rows);
    }
  });

  test(`no panel has a scroll bar within a scroll bar, at any size (${language})`, async ({ start }) => {
    const app = await start({ language });
    const { page } = app;
    await page.getByRole('button', { name: words.greet }).first().click();
    await page.getByRole('grid', { name: words.exports }).waitFor();
    for (const { size } of LIMITS) {
      await resize(app, size);
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        expect(await nestedScrollBars(page), JSON.stringify(size)).toEqual([]);
      }
    }
  });
}

test('the instance takes one line, with how many of its needs are met', async ({ start }) => {
  const app = await start({ paths: [await corpusModule('sql')] });
  const { page } = app;
  await resize(app, USUAL);
  const line = await page.getByRole('region', { name: 'Instance', exact: true }).boundingBox();
  expect(line?.height).toBeLessThanOrEqual(44);
  await page.getByRole('button', { name: 'Instantiate' }).click();
  await expect(page.getByRole('region', { name: 'Instance', exact: true }).getByRole('button', { name: '40 needs met' })).toBeInViewport();
});

for (const size of [SMALL, ZOOMED]) {
  test(`greet is opened, called and read at ${size.width}×${size.height}, zoom ${size.zoom}, without scrolling sideways`, async ({
    start,
  }) => {
    const app = await start();
    const { page } = app;
    await resize(app, size);
    await openSample(page, 'Greet (wasm-bindgen)');
    await callExport(page, 'greet', { name: 'WebAssembly' });
    const call = page.getByRole('region', { name: 'Call', exact: true });
    await expect(call.getByRole('status', { name: 'Result' })).toContainText('undefined');
    for (const part of [
      call.getByRole('textbox'),
      call.getByRole('button', { name: 'Call' }),
      call.getByRole('status', { name: 'Result' }),
    ]) {
      await expect(part).toBeInViewport({ ratio: 0.9 });
    }
    for (const name of ['Exports', 'Call', 'Instance', 'Overview', 'Call log', 'Crates', 'Modules']) {
      expect(await sidewaysScrolls(page, name)).toEqual([]);
    }
    await expect(exportRow(page, 'greet')).toBeInViewport();
  });
}

test('the result of a call stands beside its form', async ({ start }) => {
  const app = await start();
  const { page } = app;
  await resize(app, USUAL);
  await openSample(page, 'Greet (wasm-bindgen)');
  await callExport(page, 'greet', { name: 'WebAssembly' });
  const form = await page.getByRole('form', { name: 'Call greet' }).boundingBox();
  const result = await page.getByRole('region', { name: 'Result' }).boundingBox();
  expect((form?.x ?? 0) + (form?.width ?? 0)).toBeLessThanOrEqual((result?.x ?? 0) + 1);
  expect(Math.abs((form?.y ?? 0) - (result?.y ?? 0))).toBeLessThan(2);
});

test('crates, modules and samples stand in one column with no room between them, which scrolls as one', async ({ start }) => {
  const app = await start();
  const { page } = app;
  await resize(app, USUAL);
  await openSample(page, 'Greet (wasm-bindgen)');
  const boxOf = async (name: string) => page.getByRole('region', { name, exact: true }).boundingBox();
  const [crates, modules, samples] = [await boxOf('Crates'), await boxOf('Modules'), await boxOf('Samples')];
  expect(crates?.x).toBe(modules?.x);
  expect((modules?.y ?? 0) - ((crates?.y ?? 0) + (crates?.height ?? 0))).toBeLessThan(4);
  expect((samples?.y ?? 0) - (modules?.y ?? 0)).toBeLessThan(120);
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('region', { name: 'Modules', exact: true }).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Alt+1');
  await expect(page.getByRole('region', { name: 'Crates', exact: true }).locator(':focus')).toHaveCount(1);
});

test('links show names whole where there is room', async ({ start }) => {
  const app = await start();
  const { page } = app;
  await openSample(page, 'Greet (wasm-bindgen)');
  const links = await panel(page, 'Links');
  for (const size of [USUAL, LARGE]) {
    await resize(app, size);
    const cut = () =>
      links.evaluate((region) =>
        [...region.querySelectorAll('li bdi, li button')].flatMap((name) =>
          name.clientWidth > 0 && name.scrollWidth > name.clientWidth + 1 ? [name.textContent] : [],
        ),
      );
    await expect.poll(cut).toEqual([]);
  }
});
