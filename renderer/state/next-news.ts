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
