import type { RustcMessage } from './rustc-message';
import { isDiskFull } from './stderr';

export type Cause =
  | { readonly kind: 'target-missing'; readonly triple: string }
  | { readonly kind: 'link-undefined-symbol'; readonly symbol: string }
  | { readonly kind: 'disk-full' };

const NO_STD = /^can't find crate for `(core|std)`/;
const TRIPLE_OF = /the `([^`]+)` target may not be installed/;
const SYMBOL = /undefined symbol: ([^\s]+)/;

/** What a diagnostic of rustc really means, where a person can do something better than read it. */
export function explainMessage(message: RustcMessage): Cause | null {
  const notes = message.children.map((child) => child.message);
  if (message.level === 'error' && [message.message, ...notes].some(isDiskFull)) return { kind: 'disk-full' };
  if (message.code?.code === 'E0463' && NO_STD.test(message.message)) {
    const triple = notes.map((note) => TRIPLE_OF.exec(note)?.[1]).find((name) => name !== undefined);
    return triple === undefined ? null : { kind: 'target-missing', triple };
  }
  if (message.level === 'error' && message.message.startsWith('linking with ')) {
    const symbol = notes.map((note) => SYMBOL.exec(note)?.[1]).find((name) => name !== undefined);
    return symbol === undefined ? null : { kind: 'link-undefined-symbol', symbol };
  }
  return null;
}
