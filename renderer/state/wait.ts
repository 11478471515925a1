import type { StoreApi } from 'zustand';

/** Waits until a store tells of something, whatever it is. */
export function nextNews(store: Pick<StoreApi<unknown>, 'subscribe'>): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      stop();
      resolve();
    });
  });
}

/** Milliseconds from the start of the page until its first screen is there, and more. */
const STARTING = 500;

/** Waits until the first screen is there and the page is at rest: what nobody has asked for yet must not take a core from it. */
export async function whenStarted(): Promise<void> {
  const left = STARTING - performance.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  await whenIdle();
}

/** At the latest after so long, however busy the page is. Milliseconds. */
const LATEST = 1000;

/** Waits until the page has drawn what it was told: what comes behind the first screen must not hold that up. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: LATEST });
  });
}
