import { resolveElectron } from '../../scripts/electron/resolve.mjs';
import { inRoot } from '../../scripts/system/root.mjs';
import { startApp } from '../app/start.mjs';
import { median, timed } from '../statistics.mjs';
import { ms } from '../text.mjs';

const RUNS = 5;
/** A busy thread lives on for two seconds after its worker was terminated; the next run shall not share the core with it. */
const AFTER_TERMINATE_MS = 2500;

/** What is felt every day and has no bar of its own. */
export async function measureLife() {
  const { executable } = await resolveElectron();
  const starts = [];
  for (let run = 0; run < RUNS; run++) starts.push(await startOnce(executable));
  const terminations = await terminateOften(executable);
  return [row('start to a usable window', starts), row('Terminate an endless loop to a fresh instance', terminations)];
}

function row(what, values) {
  const line = { module: '', cells: [ms(median(values)), ms(Math.max(...values))], value: null, shown: '' };
  return {
    what,
    bar: 'none',
    how: `In the app, ${values.length} times.`,
    note: ms(median(values)),
    columns: ['median', 'worst'],
    lines: [line],
  };
}

async function startOnce(executable) {
  let app = null;
  const took = await timed(async () => {
    app = await startApp(executable);
  });
  await app.close();
  return took;
}

async function terminateOften(executable) {
  const { page, close } = await startApp(executable, [inRoot('resources', 'samples', 'loop.wat')]);
  try {
    await page.getByRole('row').filter({ hasText: 'spin' }).first().click();
    const took = [];
    for (let run = 0; run < RUNS; run++) {
      took.push(await terminateOnce(page));
      await page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), AFTER_TERMINATE_MS);
    }
    return took;
  } finally {
    await close();
  }
}

/** From the click on Terminate until the status says that a fresh instance is live. */
async function terminateOnce(page) {
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
