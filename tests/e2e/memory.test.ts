import type { Page } from '@playwright/test';
import { expect, launch, test } from './support/app';

const TURNS = 100;
/** Bytes of heap that may come on top: half a megabyte does, over a hundred openings, and stays there. */
const SLACK = 1_500_000;

/** Counts the page's workers from now on in `window.liveWorkers`; those that were there before are not among them. */
async function countWorkers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const Plain = window.Worker;
    Object.assign(window, { liveWorkers: 0 });
    const count = (by: number) => Object.assign(window, { liveWorkers: Number(Reflect.get(window, 'liveWorkers')) + by });
    window.Worker = class extends Plain {
      private ended = false;
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        count(1);
      }
      override terminate(): void {
        if (!this.ended) count(-1);
        this.ended = true;
        super.terminate();
      }
    };
  });
}

interface Left {
  /** Bytes in use after a collection. */
  readonly heap: number;
  readonly workers: number;
}

async function leftIn(page: Page): Promise<Left> {
  // The next decode worker is started when the page is at rest.
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'liveWorkers'))).toBe(1);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return { heap: usedSize, workers: await page.evaluate(() => Number(Reflect.get(window, 'liveWorkers'))) };
}

async function openAndClose(page: Page): Promise<void> {
  await page.evaluate(() => window.bridge.request('module:open-sample', { sample: 'greet' }));
  const modules = page.getByRole('region', { name: 'Modules' });
  await expect(modules.getByText('greet').first()).toBeVisible();
  await page.keyboard.press('Control+w');
  await expect(modules.getByText('greet')).toHaveCount(0);
}

test('a hundred openings and closings leave the memory and the workers as they were', async () => {
  test.setTimeout(180_000);
  const { page } = await launch();
  await countWorkers(page);
  for (let turn = 0; turn < 20; turn++) await openAndClose(page);
  const before = await leftIn(page);
  for (let turn = 0; turn < TURNS; turn++) await openAndClose(page);
  const after = await leftIn(page);
  expect([after.heap - before.heap < SLACK, before.workers, after.workers]).toEqual([true, 1, 1]);
});
