import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Handlers } from '../../../main/door/handlers';
import { DROP_CHANNEL, REQUEST_NAMES } from '../../../preload/contract/contract';
import { fakeElectron } from '../../support/electron';

const electron = fakeElectron();
vi.doMock('electron', () => electron.module);
const { openDoor } = await import('../../../main/door/door');
const { crateHandlers } = await import('../../../main/handlers/crates');
const { appHandlers } = await import('../../../main/handlers/app');
const { clipboardHandlers } = await import('../../../main/handlers/clipboard');
const { moduleHandlers } = await import('../../../main/handlers/module');
const { settingsHandlers } = await import('../../../main/handlers/settings');

const written: string[] = [];
const dropped: string[] = [];
const mainFrame = { url: 'app://app/ui/index.html' };
const page = { mainFrame };
const ours = { sender: page, senderFrame: mainFrame };

const handlers: Handlers = {
  ...appHandlers(() => null),
  ...moduleHandlers({ chooseModules: async () => [], chooseWatFile: async () => null }),
  ...crateHandlers(),
  ...settingsHandlers(() => undefined),
  ...clipboardHandlers((text) => written.push(text)),
};

openDoor({
  handlers,
  page: () => page as never,
  openDropped: async (paths) => {
    dropped.push(...paths);
  },
});

const knock = async (name: string, event: unknown, args: unknown) => electron.handlers.get(name)?.(event, args);

beforeEach(() => {
  written.length = 0;
  dropped.length = 0;
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

it('every request of the contract has a handler, and the page can ask for nothing else', () => {
  expect([[...electron.handlers.keys()].sort(), Object.keys(handlers).sort()]).toEqual([
    [...REQUEST_NAMES, DROP_CHANNEL].sort(),
    [...REQUEST_NAMES].sort(),
  ]);
});

describe('a request', () => {
  it('of our page is answered', async () => {
    expect(await knock('clipboard:write', ours, { text: 'func' })).toEqual({ ok: true, value: null });
    expect(written).toEqual(['func']);
  });

  it.each([
    ['another window', { sender: {}, senderFrame: mainFrame }],
    ['a frame in our page', { sender: page, senderFrame: { ...mainFrame } }],
    ['a page that is gone', { sender: page, senderFrame: null }],
  ])('of %s is refused', async (_who, event) => {
    expect(await knock('clipboard:write', event, { text: 'func' })).toMatchObject({ ok: false, failure: { code: 'request-refused' } });
    expect(written).toEqual([]);
  });
});

describe('a drop', () => {
  it('opens the paths that preload names', async () => {
    await knock(DROP_CHANNEL, ours, ['/a.wasm']);
    expect(dropped).toEqual(['/a.wasm']);
  });

  it.each([
    ['another window', { sender: {}, senderFrame: mainFrame }, ['/a.wasm']],
    ['our page without paths', ours, []],
    ['our page with something else', ours, [{ path: '/a.wasm' }]],
  ])('of %s is refused', async (_who, event, paths) => {
    await expect(knock(DROP_CHANNEL, event, paths)).rejects.toThrow('refused');
  });
});
