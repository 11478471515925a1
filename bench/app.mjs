// Measures the running app: `npm run build && node bench/app.mjs [module.wasm …]`. Figures go into bench/README.md by hand, with the machine's name.
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { _electron } from '@playwright/test';

const root = join(import.meta.dirname, '..');
const executablePath = execFileSync(process.execPath, [join(root, 'scripts/electron.mjs')], { encoding: 'utf8' }).trim();
const rootSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

async function start(...paths) {
  const profile = mkdtempSync(join(tmpdir(), 'watchglass-bench-'));
  const begun = performance.now();
  const app = await _electron.launch({
    executablePath,
    args: [root, ...rootSwitches, `--user-data-dir=${profile}`, '--lang=en', ...paths],
  });
  const page = await app.firstWindow();
  await page.getByRole('region', { name: 'Crates' }).waitFor();
  return { app, page, startMs: performance.now() - begun };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const row = (what, value) => console.log(`| ${what} | ${value} |`);

/** Milliseconds from the click on Terminate until the status says that a fresh instance is live. */
async function terminateMs(page) {
  await page.getByRole('form', { name: 'Call spin' }).getByRole('button', { name: 'Call', exact: true }).click();
  const status = page.getByRole('status', { name: 'Instance status' });
  await status.filter({ hasText: 'running' }).waitFor();
  return status.evaluate(
    (element) =>
      new Promise((resolve) => {
        const begun = performance.now();
        new MutationObserver((_, observer) => {
          if (!element.textContent?.includes('live')) return;
          observer.disconnect();
          resolve(performance.now() - begun);
        }).observe(element, { childList: true, characterData: true, subtree: true });
        [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === 'Terminate')?.click();
      }),
  );
}

async function longestTask(path) {
  const { app, page } = await start();
  await page.evaluate(() => {
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.longest = Math.max(window.longest, entry.duration);
    }).observe({ type: 'longtask' });
  });
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
  const begun = performance.now();
  await page.getByRole('button', { name: 'Open module…' }).first().click();
  await page
    .getByRole('table', { name: 'Sections' })
    .or(page.getByRole('grid', { name: 'Sections' }))
    .first()
    .waitFor({ timeout: 60_000 });
  const shown = performance.now() - begun;
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3000)));
  const longest = await page.evaluate(() => window.longest);
  await app.close();
  return { shown, longest };
}

console.log('| measure | figure |\n|---|--:|');
const starts = [];
for (let run = 0; run < 5; run++) {
  const { app, startMs } = await start();
  starts.push(startMs);
  await app.close();
}
row('start to a usable window, median of 5', `${median(starts).toFixed(0)} ms`);

const { app, page } = await start(join(root, 'resources/samples/loop.wat'));
await page.getByRole('row').filter({ hasText: 'spin' }).first().click();
const terminations = [];
for (let run = 0; run < 7; run++) {
  terminations.push(await terminateMs(page));
  // A busy thread lives on for two seconds after its worker was terminated; the next run shall not share the core with it.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2500)));
}
row('Terminate to a fresh instance, median of 7', `${median(terminations).toFixed(0)} ms`);
row('Terminate to a fresh instance, worst of 7', `${Math.max(...terminations).toFixed(0)} ms`);
await app.close();

for (const path of process.argv.slice(2)) {
  const { shown, longest } = await longestTask(path);
  row(`${basename(path)}: open to facts on screen`, `${shown.toFixed(0)} ms`);
  row(`${basename(path)}: longest task of the page (none over 50 ms reads 0)`, `${longest.toFixed(0)} ms`);
}
