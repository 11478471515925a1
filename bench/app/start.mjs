import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { ROOT } from '../../scripts/system/root.mjs';

/** Starts the built app with a fresh profile in English; `close` ends it and takes the profile away. */
export async function startApp(executablePath, paths = []) {
  const profile = mkdtempSync(join(tmpdir(), 'watchglass-bench-'));
  const rootSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath,
    args: [ROOT, ...rootSwitches, `--user-data-dir=${profile}`, '--lang=en', ...paths],
  });
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1440, height: 900 }).catch(() => undefined);
  await page.getByRole('region', { name: 'Crates' }).waitFor();
  const close = async () => {
    await app.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  return { app, page, close };
}

/** Bytes that the page's process holds, its workers with it. */
export async function pageMemory(app) {
  const kilobytes = await app.evaluate((electron) => {
    const pages = electron.app.getAppMetrics().filter(({ type }) => type === 'Tab');
    return pages.reduce((sum, { memory }) => sum + memory.workingSetSize, 0);
  });
  return kilobytes * 1024;
}

/** Samples the page's memory until `stop`, which answers the most that was seen. */
export function watchMemory(app, everyMs = 200) {
  let peak = 0;
  let running = true;
  const watching = (async () => {
    while (running) {
      peak = Math.max(peak, await pageMemory(app));
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  })();
  // The app may go away while it is asked; whoever stops the watch hears of that, and nobody else.
  watching.catch(() => {});
  return async () => {
    running = false;
    await watching;
    return peak;
  };
}
