import { type BrowserWindow, dialog } from 'electron';
import { push, stopPushing } from './events';
import { language } from './language';
import { menuLabels } from './menu-labels';
import { reopenAll } from './opening/reopen-all';

const AGAIN_WITHIN_MS = 60_000;

/** A page that died is started again, with a word about it and with what was open; one that dies twice in a minute asks first, and begins empty. */
export function surviveCrashes(window: BrowserWindow): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    stopPushing();
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    console.error(`the page is gone: ${reason}, exit code ${exitCode}`);
    const again = performance.now() - last < AGAIN_WITHIN_MS;
    last = performance.now();
    push('open:failed', { code: 'unexpected', facts: { reason, exitCode } });
    if (again) return void ask(window);
    reopenAll();
    window.webContents.reload();
  });
}

async function ask(window: BrowserWindow): Promise<void> {
  const labels = menuLabels(language());
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: labels.crashed,
    buttons: [labels.reload, labels.quit],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) window.webContents.reload();
  else window.close();
}
