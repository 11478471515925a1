// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import type { Bridge } from '../../preload/contract/bridge';
import { fakeElectron } from '../support/electron';

const electron = fakeElectron();
vi.doMock('electron', () => electron.module);
await import('../../preload/index');
const bridge = electron.exposed.get('bridge') as Bridge;
const { invoke } = electron.module.ipcRenderer;

beforeEach(() => {
  invoke.mockClear();
});

it('hangs one object with two functions on the window', () => {
  expect([[...electron.exposed.keys()], Object.keys(bridge)]).toEqual([['bridge'], ['request', 'subscribe']]);
});

it('passes a request on', async () => {
  await bridge.request('clipboard:write', { text: 'func' });
  expect(invoke.mock.calls).toEqual([['clipboard:write', { text: 'func' }]]);
});

it.each(['preload:drop', 'ELECTRON_BROWSER_REQUIRE', '__proto__', ''])('does not pass on %j, which is no request', async (name) => {
  await expect(bridge.request(name as never, null as never)).rejects.toThrow('no such request');
  expect(invoke).not.toHaveBeenCalled();
});

it('hands over events without Electron’s own object, until the subscription ends', () => {
  const heard: unknown[] = [];
  const end = bridge.subscribe('command:run', (...args) => heard.push(args));
  electron.send('command:run', { command: 'module.open' });
  end();
  electron.send('command:run', { command: 'crate.open' });
  expect(heard).toEqual([[{ command: 'module.open' }]]);
});

it('subscribes to nothing that is no event', () => {
  expect(() => bridge.subscribe('preload:drop' as never, () => undefined)).toThrow('no such event');
});

it('does not believe a drop that a script made up', () => {
  const drop = new Event('drop') as Event & { dataTransfer?: unknown };
  drop.dataTransfer = { files: [{ name: 'a.wasm' }] };
  window.dispatchEvent(drop);
  expect(invoke).not.toHaveBeenCalled();
});
