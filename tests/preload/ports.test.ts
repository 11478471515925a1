// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { PORT_CHANNEL } from '../../preload/contract/contract';
import { fakeElectron } from '../support/electron';

const electron = fakeElectron();
vi.doMock('electron', () => electron.module);
const { forwardPorts } = await import('../../preload/ports');
const { postMessage } = electron.module.ipcRenderer;
const port = {};

forwardPorts();
beforeEach(() => postMessage.mockClear());

function post(data: unknown, source: unknown = window): void {
  window.dispatchEvent(Object.assign(new Event('message'), { data, source, ports: [port] }));
}

it('sends main the port that the page posts to its own window, with its token', () => {
  post({ channel: PORT_CHANNEL, token: 'ab' });
  expect(postMessage.mock.calls).toEqual([[PORT_CHANNEL, 'ab', [port]]]);
});

it.each([
  ['another channel', { channel: 'preload:drop', token: 'ab' }, window],
  ['something else', 'ab', window],
  ['another window', { channel: PORT_CHANNEL, token: 'ab' }, {}],
])('does not pass on a port of %s', (_what, data, source) => {
  post(data, source);
  expect(postMessage).not.toHaveBeenCalled();
});
