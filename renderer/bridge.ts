import type { Bridge } from '../preload/contract/bridge';

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}

/** The renderer's only way to main; everything else that wants something of main asks state. */
export const bridge: Bridge = window.bridge;
