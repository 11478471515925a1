import type { App } from 'electron';
import { stopBuilds } from './build/builds';
import { flushSettings } from './settings/settings';
import { stopInstall } from './toolchain/install';
import { stopWatches } from './watch/watches';
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
    void Promise.race([Promise.all([flushSettings(), stopAll(), abandonWriting()]), patience()])
      .catch((error: unknown) => console.error('not all has ended', error))
      .finally(() => {
        stopped = true;
        // In a task of its own: still inside the event that was prevented, a second quit is forgotten.
        setImmediate(() => app.quit());
      });
  });
}

/** Ends all that main has started on this machine; answers when it has ended. */
export async function stopAll(): Promise<void> {
  // First the watches: one of them might start a build.
  await stopWatches();
  await Promise.all([stopBuilds(), stopInstall()]);
}

function patience(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
}
