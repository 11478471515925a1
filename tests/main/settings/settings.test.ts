import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  changeSettings,
  currentSettings,
  flushSettings,
  onRecent,
  openSettings,
  rememberRecent,
  rememberSession,
  rememberWindowBounds,
  savedSession,
  windowBounds,
} from '../../../main/settings/settings';
import { temporaryFolder } from '../../support/temporary-folder';

const DEFAULTS = {
  language: null,
  theme: 'system',
  mode: 'dev',
  keepNames: false,
  intoPkg: false,
  fullIndent: false,
  reopen: true,
  layout: null,
  recent: [],
};

let folder: string;
let file: string;

beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'settings.json');
  openSettings(folder);
});

describe('settings', () => {
  it('begin with defaults', () => {
    expect(currentSettings()).toEqual(DEFAULTS);
  });

  it('are there again after a restart', async () => {
    changeSettings({ theme: 'dark', layout: '{}' });
    await flushSettings();
    openSettings(folder);
    expect(currentSettings()).toEqual({ ...DEFAULTS, theme: 'dark', layout: '{}' });
  });

  it('leave no temporary file', async () => {
    changeSettings({ mode: 'release' });
    await flushSettings();
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('keep a broken file aside and begin with defaults', () => {
    writeFileSync(file, '{"theme": "da');
    openSettings(folder);
    expect([currentSettings(), readFileSync(`${file}.bad`, 'utf8')]).toEqual([DEFAULTS, '{"theme": "da']);
  });

  it('lose one strange value and no other', () => {
    writeFileSync(file, JSON.stringify({ ...DEFAULTS, theme: 'pink', mode: 'release' }));
    openSettings(folder);
    expect(currentSettings()).toEqual({ ...DEFAULTS, mode: 'release' });
  });

  it('are whole settings whatever the file holds', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    fc.assert(
      fc.property(fc.json(), (text) => {
        writeFileSync(file, text);
        openSettings(folder);
        expect(Object.keys(currentSettings())).toEqual(Object.keys(DEFAULTS));
      }),
    );
  });

  it('hold for this run when they cannot be written', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const blocked = join(folder, 'blocked');
    writeFileSync(blocked, 'a file where the folder should be');
    openSettings(blocked);
    changeSettings({ theme: 'light' });
    await flushSettings();
    expect(currentSettings().theme).toBe('light');
  });

  it('can live in a folder that is not there yet', async () => {
    openSettings(join(folder, 'new', 'profile'));
    changeSettings({ theme: 'light' });
    await flushSettings();
    openSettings(join(folder, 'new', 'profile'));
    expect(currentSettings().theme).toBe('light');
  });
});

describe('the recent list', () => {
  it('has the newest first, each once and with its time', () => {
    rememberRecent({ kind: 'module', path: '/a.wasm' });
    rememberRecent({ kind: 'crate', path: '/hello' });
    rememberRecent({ kind: 'module', path: '/a.wasm' });
    expect(currentSettings().recent).toEqual([
      { kind: 'module', path: '/a.wasm', openedAt: expect.any(Number) },
      { kind: 'crate', path: '/hello', openedAt: expect.any(Number) },
    ]);
  });

  it('has twenty entries at most', () => {
    for (let n = 0; n < 25; n++) rememberRecent({ kind: 'module', path: `/${n}.wasm` });
    expect(currentSettings().recent.map(({ path }) => path)).toEqual(Array.from({ length: 20 }, (_, n) => `/${24 - n}.wasm`));
  });
});

it('one bad entry of a list drops only itself', () => {
  const good = { kind: 'module', path: '/a.wasm' };
  const session = [{ kind: 'file', path: '/a.wasm', current: 'yes' }, { kind: 'file' }, 7, { kind: 'crate', path: '/hello' }];
  writeFileSync(file, JSON.stringify({ recent: [{ kind: 'film', path: '/b' }, good, null, { kind: 'crate' }], session }));
  openSettings(folder);
  expect([currentSettings().recent, savedSession()]).toEqual([
    [good],
    [
      { kind: 'file', path: '/a.wasm', current: false },
      { kind: 'crate', path: '/hello' },
    ],
  ]);
});

it('what is open is remembered, and no part of what the page gets', async () => {
  rememberSession([{ kind: 'crate', path: '/hello' }]);
  await flushSettings();
  openSettings(folder);
  expect([savedSession(), currentSettings()]).toEqual([[{ kind: 'crate', path: '/hello' }], DEFAULTS]);
});

it('whoever shows the recent list is told when it changes', () => {
  const told = vi.fn();
  onRecent(told);
  rememberRecent({ kind: 'module', path: '/told.wasm' });
  expect(told).toHaveBeenCalledOnce();
});

it('where the window was is remembered, and no part of what the page gets', async () => {
  rememberWindowBounds({ x: 1, y: 2, width: 900, height: 700, maximized: true });
  await flushSettings();
  openSettings(folder);
  expect([windowBounds(), currentSettings()]).toEqual([{ x: 1, y: 2, width: 900, height: 700, maximized: true }, DEFAULTS]);
});

it('a folder in the place of the file is no reason not to start', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  mkdirSync(file);
  openSettings(folder);
  expect(currentSettings()).toEqual(DEFAULTS);
});
