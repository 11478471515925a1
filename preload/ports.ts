import { ipcRenderer } from 'electron';
import { PORT_CHANNEL } from './contract/contract';

/** A port cannot cross the bridge: the page posts it to its own window, and from here it goes to main. */
export function forwardPorts(): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const [port] = event.ports;
    if (event.source !== window || port === undefined || !isForMain(event.data)) return;
    ipcRenderer.postMessage(PORT_CHANNEL, event.data.token, [port]);
  });
}

function isForMain(data: unknown): data is { readonly token: unknown } {
  return typeof data === 'object' && data !== null && 'channel' in data && data.channel === PORT_CHANNEL && 'token' in data;
}
