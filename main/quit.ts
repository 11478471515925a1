import type { App } from 'electron';
import { stopAll } from './build/stop-all';
import { flushSettings } from './settings/settings';
import { abandonWriting } from './writing/receive';

/** How long tools get to die before the app goes without them. */
const PATIENCE_MS = 3000;

/** Quits once: settings written, every process that we started stopped. One window is the whole app, so closing it quits everywhere. */
export function quitInOrder(app: App): void {
  let stopped = false;
  let stopping = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    if (stopping) return;
    stopping = true;
    flushSettings();
    void Promise.race([Promise.all([stopAll(), abandonWriting()]), patience()])
      .catch((error: unknown) => console.error('tools did not stop', error))
      .finally(() => {
        stopped = true;
        // In a task of its own: still inside the event that was prevented, a second quit is forgotten.
        setImmediate(() => app.quit());
      });
  });
}

function patience(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
}
