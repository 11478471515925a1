import { readable } from './legacy';

const HASH = /::h[0-9a-f]{16}(?=$|\.|\[)/;
/** Behind a crate's name: which of the crates of that name it is; as it stands, or as the text format has to write it. */
const CRATE_HASH = /(?<=[A-Za-z0-9_])(?:\[[0-9a-f]{8,16}\]|_[0-9a-f]{15,16}_)(?=::|>|$)/g;
const ESCAPE = /\$(?:LT|GT|LP|RP|RF|BP|SP|C|u[0-9a-f]{2,6})\$/;

/** Names that a linker or wasm-bindgen has made readable half the way: hashes and escapes are still in them. Null: there is nothing to take out. */
export function tidyLinkedRust(text: string): string | null {
  const whole = HASH.test(text) ? text.replace(HASH, '') : text;
  const plain = whole.replace(CRATE_HASH, '');
  const tidy = ESCAPE.test(plain) ? plain.split('::').map(readable).join('::') : plain;
  return tidy === text ? null : tidy;
}
