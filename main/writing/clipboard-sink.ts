import { MOST_COPIED } from '../../preload/contract/writing';
import type { Sink } from './write-tokens';

/** Gathers a text, so that the clipboard changes once and never to half of it. */
export function openClipboardSink(write: (text: string) => void): Sink {
  let parts: Uint8Array[] = [];
  let length = 0;
  return {
    async append(bytes) {
      length += bytes.length;
      if (length > MOST_COPIED) throw new Error('more than the clipboard is given');
      parts.push(bytes);
    },
    async finish() {
      write(Buffer.concat(parts).toString('utf8'));
      parts = [];
    },
    async abandon() {
      parts = [];
    },
  };
}
