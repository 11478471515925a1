import { resolveElectron } from '../../scripts/electron/resolve.mjs';
import { inRoot, ROOT } from '../../scripts/system/root.mjs';
import { BARE, drop, freshProfile, startApp, startOnce } from '../app/start.mjs';
import { median, pairs } from '../statistics.mjs';
import { ms, times } from '../text.mjs';

const RUNS = 5;
const STARTS = 9;
/** A busy thread lives on for two seconds after its worker was terminated; the next run shall not share the core with it. */
const AFTER_TERMINATE_MS = 2500;

/** What is felt every day. */
export async function measureLife() {
  const { executable } = await resolveElectron();
  const start = await startRow(executable);
  const terminations = await terminateOften(executable);
  return [start, row('Terminate an endless loop to a fresh instance', terminations)];
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

async function startRow(executable) {
  const fresh = await pairs(
    STARTS,
    () => startFresh(executable, ROOT),
    () => startFresh(executable, BARE),
  );
  const used = await startUsed(executable);
  const line = (module, { ours, peer, ratio }) => ({ module, cells: [ms(ours), ms(peer)], value: ratio, shown: times(ratio) });
  return {
    what: 'start to a usable window',
    bar: '≤ 1.25 × a bare window of the same Electron',
    how: `From the start of the process until Crates can be seen; the peer is an app of three lines and a page of one. ${STARTS} pairs each, both in new profiles, and both in profiles that have been started three times.`,
    limit: 1.25,
    columns: ['ours', 'bare'],
    lines: [line('new profile', fresh), line('used profile', used)],
  };
}

async function startFresh(executable, root) {
  const { profile } = freshProfile();
  try {
    return await startOnce(executable, root, profile);
  } finally {
    drop(profile);
  }
}

/** Chromium keeps compiled code once it has seen a script often enough. */
async function startUsed(executable) {
  const [ours, bare] = [freshProfile().profile, freshProfile().profile];
  try {
    for (let run = 0; run < 3; run++)
      for (const [root, profile] of [
        [ROOT, ours],
        [BARE, bare],
      ])
        await startOnce(executable, root, profile);
    return await pairs(
      STARTS,
      () => startOnce(executable, ROOT, ours),
      () => startOnce(executable, BARE, bare),
    );
  } finally {
    drop(ours);
    drop(bare);
  }
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
