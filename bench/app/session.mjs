import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../random.mjs';
import { installProbes } from './probes.mjs';
import { pageMemory, START_MS, startApp, watchMemory } from './start.mjs';

const SCROLLS = 40;
const SETTLE_MS = 5000;
/** Stands nowhere, so that everything is looked through. */
const ABSENT = 'nowhere to be found';

/** One module opened, read and scrolled in a fresh app, the way a person would; every figure in milliseconds or bytes. */
export async function runSession(executable, { path, funcs }) {
  const { app, page, close } = await startApp(executable);
  try {
    await page.evaluate(installProbes);
    await settle(page, START_MS);
    const empty = await pageMemory(app);
    const stop = watchMemory(app);
    await open(app, page, path);
    await page.getByRole('tab').filter({ hasText: 'WAT' }).first().click();
    const firstText = await page.evaluate(() => window.probes.firstText());
    const jumps = [];
    for (const { index, head } of funcs) {
      const took = await page.evaluate(([at, text]) => window.probes.goTo(at, text), [index, head]);
      if (took !== null) jumps.push(took);
    }
    const random = createRandom();
    const scrolls = [];
    for (let turn = 0; turn < SCROLLS; turn++) scrolls.push(await page.evaluate((share) => window.probes.scrollTo(share), random()));
    const searched = await page.evaluate((text) => window.probes.search(text), ABSENT);
    const saved = await save(app, page);
    await settle(page, SETTLE_MS);
    const rest = (await pageMemory(app)) - empty;
    const peak = (await stop()) - empty;
    const longest = await page.evaluate(() => window.probes.longest);
    await collectGarbage(page);
    const collected = (await pageMemory(app)) - empty;
    return { firstText, jumps, scrolls, searched, saved, rest, peak, collected, longest };
  } finally {
    await close();
  }
}

async function open(app, page, path) {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
  return page.evaluate(() => window.probes.open());
}

function settle(page, time) {
  return page.evaluate((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)), time);
}

/** How long saving takes, and how much was written. */
async function save(app, page) {
  const folder = mkdtempSync(join(tmpdir(), 'watchglass-bench-'));
  const path = join(folder, 'saved.wat');
  try {
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    }, path);
    const took = await page.evaluate(() => window.probes.save());
    return { took, size: statSync(path).size };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The page's alone: the driver does not reach a worker's heap. */
async function collectGarbage(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
}
