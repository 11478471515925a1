import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Handlers } from '../../../main/ipc/answer';
import { DROP_CHANNEL, PORT_CHANNEL, REQUEST_NAMES } from '../../../preload/contract/contract';
import { fakeElectron } from '../../support/electron';

const electron = fakeElectron();
vi.doMock('electron', () => electron.module);
const { serveIpc } = await import('../../../main/ipc/serve-ipc');
const { crateHandlers } = await import('../../../main/handlers/crate');
const { appHandlers } = await import('../../../main/handlers/app');
const { buildHandlers } = await import('../../../main/handlers/build');
const { moduleHandlers } = await import('../../../main/handlers/module');
const { outsideHandlers } = await import('../../../main/handlers/outside');

const written: string[] = [];
const dropped: string[] = [];
const received: unknown[] = [];
const mainFrame = { url: 'app://app/ui/index.html' };
const page = { mainFrame };
const ours = { sender: page, senderFrame: mainFrame };

const handlers: Handlers = {
  ...appHandlers({ page: () => null, applySettings: () => undefined, writeClipboard: (text) => written.push(text) }),
  ...moduleHandlers({ chooseModules: async () => [], chooseFile: async () => null, language: () => 'en' }),
  ...outsideHandlers({ chooseFile: async () => null, showItem: () => undefined, writeClipboard: () => undefined }),
  ...crateHandlers({ chooseFolder: async () => null }),
  ...buildHandlers,
};

serveIpc({
  handlers,
  page: () => page as never,
  openDropped: async (paths) => {
    dropped.push(...paths);
  },
  receive: (...what) => received.push(what),
});

const invoke = async (name: string, event: unknown, args: unknown) => electron.handlers.get(name)?.(event, args);

beforeEach(() => {
  written.length = 0;
  dropped.length = 0;
  received.length = 0;
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
    expect(await invoke('clipboard:write', ours, { text: 'func' })).toEqual({ ok: true, value: null });
    expect(written).toEqual(['func']);
  });

  it.each([
    ['another window', { sender: {}, senderFrame: mainFrame }],
    ['a frame in our page', { sender: page, senderFrame: { ...mainFrame } }],
    ['a page that is gone', { sender: page, senderFrame: null }],
  ])('of %s is refused', async (_who, event) => {
    expect(await invoke('clipboard:write', event, { text: 'func' })).toMatchObject({ ok: false, failure: { code: 'request-refused' } });
    expect(written).toEqual([]);
  });
});

describe('a drop', () => {
  it('opens the paths that preload names', async () => {
    await invoke(DROP_CHANNEL, ours, ['/a.wasm']);
    expect(dropped).toEqual(['/a.wasm']);
  });

  it.each([
    ['another window', { sender: {}, senderFrame: mainFrame }, ['/a.wasm']],
    ['our page without paths', ours, []],
    ['our page with something else', ours, [{ path: '/a.wasm' }]],
  ])('of %s is refused', async (_who, event, paths) => {
    await expect(invoke(DROP_CHANNEL, event, paths)).rejects.toThrow('refused');
  });
});

describe('a port', () => {
  const token = '0123456789abcdef'.repeat(2);
  const aPort = () => ({
    closed: false,
    close() {
      this.closed = true;
    },
  });

  it('of our page is received with its token', () => {
    const port = aPort();
    electron.told.get(PORT_CHANNEL)?.({ ...ours, ports: [port] }, token);
    expect(received).toEqual([[token, port]]);
  });

  it.each([
    ['another window', { sender: {}, senderFrame: mainFrame }, token],
    ['our page without a token', ours, 'somewhere'],
  ])('of %s is closed', (_who, event, said) => {
    const port = aPort();
    electron.told.get(PORT_CHANNEL)?.({ ...event, ports: [port] }, said);
    expect([received, port.closed]).toEqual([[], true]);
  });
});
