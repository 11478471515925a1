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

/** At the latest after so long, however busy the page is. Milliseconds. */
const LATEST = 1000;

/** Waits until the page has drawn what it was told: what comes behind the first screen must not hold that up. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: LATEST });
  });
}
