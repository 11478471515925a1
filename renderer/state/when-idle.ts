/** At the latest after so long, however busy the page is. Milliseconds. */
const LATEST = 1000;

/** Waits until the page has drawn what it was told: what comes behind the first screen must not hold that up. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: LATEST });
  });
}
