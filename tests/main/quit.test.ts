import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { quitInOrder } from '../../main/quit';
import { changeSettings, openSettings } from '../../main/settings/settings';
import { temporaryFolder } from '../support/temporary-folder';

let file: string;

beforeEach(() => {
  const folder = temporaryFolder();
  file = join(folder, 'settings.json');
  openSettings(folder);
});

/** Electron's app as far as quitting goes: a second quit is not prevented any more. */
function fakeApp() {
  const atQuit: unknown[] = [];
  const app = Object.assign(new EventEmitter(), {
    quit: vi.fn(() => atQuit.push(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).theme : null)),
  });
  return { app, atQuit };
}

it('quits when the last window is closed', () => {
  const { app } = fakeApp();
  quitInOrder(app as never);
  app.emit('window-all-closed');
  expect(app.quit).toHaveBeenCalledOnce();
});

it('quits only when the settings are on the disk, and lets the second quit pass', async () => {
  const { app, atQuit } = fakeApp();
  quitInOrder(app as never);
  changeSettings({ theme: 'light' });
  const [first, impatient, second] = [vi.fn(), vi.fn(), vi.fn()];
  app.emit('will-quit', { preventDefault: first });
  app.emit('will-quit', { preventDefault: impatient });
  await vi.waitFor(() => expect(app.quit).toHaveBeenCalled());
  app.emit('will-quit', { preventDefault: second });
  expect({ atQuit, prevented: [first, impatient, second].map(({ mock }) => mock.calls.length) }).toEqual({
    atQuit: ['light'],
    prevented: [1, 1, 0],
  });
});
