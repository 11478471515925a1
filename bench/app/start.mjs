import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { ROOT } from '../../scripts/system/root.mjs';
import { installProbes } from './probes.mjs';

/** What starting still does is no part of what is measured. Milliseconds. */
export const START_MS = 1500;

/** Starts the built app with a fresh profile in English; `close` ends it and takes the profile away. */
export async function startApp(executablePath, paths = [], more = []) {
  const { profile, args } = freshProfile();
  const app = await _electron.launch({ executablePath, args: [ROOT, ...args, ...more, ...paths] });
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1440, height: 900 }).catch(() => undefined);
  await page.getByRole('region', { name: 'Crates' }).waitFor();
  const close = async () => {
    await app.close();
    drop(profile);
  };
  return { app, page, close };
}

/** The least app that there is. */
export const BARE = join(import.meta.dirname, 'bare');

/** Milliseconds from the start of an app (`root`: ours, or `BARE`) until its Crates can be seen, in a profile that may have been used before. */
export async function startOnce(executablePath, root, profile) {
  const begun = performance.now();
  const app = await _electron.launch({ executablePath, args: [root, ...switches(profile)] });
  const page = await app.firstWindow();
  await page.getByRole('region', { name: 'Crates' }).waitFor();
  const took = performance.now() - begun;
  await app.close();
  return took;
}

/** Milliseconds that opening a module takes in a fresh app that nobody drives from outside. */
export function openOnce(executablePath, path) {
  const { profile, args } = freshProfile();
  const env = {
    ...process.env,
    WATCHGLASS_BENCH_MODULE: path,
    WATCHGLASS_BENCH_PROBES: installProbes.toString(),
    WATCHGLASS_BENCH_REST: String(START_MS),
  };
  try {
    const inside = join(import.meta.dirname, 'open-inside.cjs');
    const told = execFileSync(executablePath, ['-r', inside, ROOT, ...args], {
      env,
      encoding: 'utf8',
      timeout: 60_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { took } = JSON.parse(told.trim().split('\n').at(-1));
    if (typeof took !== 'number') throw new Error(`${path} did not open: ${took}`);
    return took;
  } finally {
    drop(profile);
  }
}

export function freshProfile() {
  const profile = mkdtempSync(join(tmpdir(), 'watchglass-bench-'));
  return { profile, args: switches(profile) };
}

function switches(profile) {
  const rootSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [...rootSwitches, `--user-data-dir=${profile}`, '--lang=en'];
}

export function drop(profile) {
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
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
  // The app may go away while it is asked; the function that stops the watch throws then, and nothing else does.
  watching.catch(() => {});
  return async () => {
    running = false;
    await watching;
    return peak;
  };
}
