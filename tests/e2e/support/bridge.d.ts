import type { Bridge } from '../../../preload/contract/bridge';

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}
