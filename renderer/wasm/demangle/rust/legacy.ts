import { giveUp } from '../give-up';

const HASH = /^h[0-9a-f]{16}$/;
const ESCAPES: Readonly<Record<string, string>> = { SP: '@', BP: '*', RF: '&', LT: '<', GT: '>', LP: '(', RP: ')', C: ',' };

const LINKED_HASH = /::h[0-9a-f]{16}(?=$|\.|\[)/;
/** Behind a crate's name: which of the crates of that name it is; as it stands, or as the text format has to write it. */
const CRATE_HASH = /(?<=[A-Za-z0-9_])(?:\[[0-9a-f]{8,16}\]|_[0-9a-f]{15,16}_)(?=::|>|$)/g;
const LINKED_ESCAPE = /\$(?:LT|GT|LP|RP|RF|BP|SP|C|u[0-9a-f]{2,6})\$/;

/** `_ZN5hello5greet17h0123456789abcdefE`: C++'s nested name with a hash at its end. Null where there is no hash: then it is C++. */
export function demangleLegacyRust(text: string): string | null {
  const start = /^_{1,2}ZN/.exec(text)?.[0].length;
  if (start === undefined) return null;
  const segments: string[] = [];
  let at = start;
  while (text.charAt(at) !== 'E') {
    const length = /^[1-9][0-9]{0,4}/.exec(text.slice(at, at + 5))?.[0];
    if (length === undefined) return null;
    const from = at + length.length;
    at = from + Number(length);
    if (at >= text.length) return null;
    segments.push(text.slice(from, at));
  }
  if (!HASH.test(segments.pop() ?? '') || segments.length === 0) return null;
  const suffix = text.slice(at + 1).replace(/\.llvm\.[0-9A-Fa-f]+/, '');
  if (!/^(?:\.[\w$]+)*$/.test(suffix)) giveUp();
  return segments.map(readable).join('::') + suffix;
}

/** Names that a linker or wasm-bindgen has made readable half the way: hashes and escapes are still in them. Null: there is nothing to take out. */
export function tidyLinkedRust(text: string): string | null {
  const whole = LINKED_HASH.test(text) ? text.replace(LINKED_HASH, '') : text;
  const plain = whole.replace(CRATE_HASH, '');
  const tidy = LINKED_ESCAPE.test(plain) ? plain.split('::').map(readable).join('::') : plain;
  return tidy === text ? null : tidy;
}

/** rustc's escapes for what a symbol of an old linker could not hold. */
function readable(segment: string): string {
  const bare = segment.startsWith('_$') ? segment.slice(1) : segment;
  return bare.replace(/\$([A-Z]{1,2}|u[0-9a-f]{1,6})\$|\.\./g, (whole, code: string | undefined) => {
    if (code === undefined) return '::';
    return ESCAPES[code] ?? character(code) ?? whole;
  });
}

function character(code: string): string | null {
  const point = Number.parseInt(code.slice(1), 16);
  return code.startsWith('u') && point >= 0x20 && point <= 0x10ffff && point !== 0x7f ? String.fromCodePoint(point) : null;
}
