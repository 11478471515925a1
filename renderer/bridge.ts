import type { Bridge } from '../preload/contract/bridge';
import { PORT_CHANNEL } from '../preload/contract/contract';

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}

/** The renderer's only way to main; everything else that wants something of main asks state. */
export const bridge: Bridge = window.bridge;

/** Gives main the other end of a worker's wire; the token says what is written through it. */
export function handPort(token: string, port: MessagePort): void {
  window.postMessage({ channel: PORT_CHANNEL, token }, window.location.origin, [port]);
}
