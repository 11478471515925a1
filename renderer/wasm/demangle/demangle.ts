import { demangleCxx } from './cxx/demangle-cxx';
import { hasGivenUp } from './give-up';
import { demangleV0Rust } from './rust/demangle-v0';
import { demangleLegacyRust, tidyLinkedRust } from './rust/legacy';

/** Longer ones are not looked at: there is no such name outside of an attack. */
const LONGEST = 10_000;
/** Names that are remembered; with their texts that is some ten megabytes. */
const MOST = 100_000;

/** Behind what Binaryen puts before a name (`orig$`, `legalstub$`) and with or without the underscore that some tools add or take away. */
const MANGLED = /^(?:[a-z][\w-]*\$)*(?=__?Z|__?R[A-Z]|ZN)/;
const LINKED = /::h[0-9a-f]{16}|\[[0-9a-f]{8,16}\]|_[0-9a-f]{15,16}_::|\$(?:[A-Z]{1,2}|u[0-9a-f]{2,6})\$/;

const known = new Map<string, string | null>();

/** What people wrote where a compiler wrote `name`; null when it is no mangled name or cannot be read. Any text will do, in bounded time. */
export function demangle(name: string): string | null {
  if (name.length > LONGEST || name.length < 4) return null;
  const prefix = MANGLED.exec(name)?.[0];
  if (prefix === undefined && !LINKED.test(name)) return null;
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= MOST) known.clear();
  const found = prefix === undefined ? tidyLinkedRust(name) : readMangled(name, prefix);
  known.set(name, found);
  return found;
}

function readMangled(name: string, prefix: string): string | null {
  const symbol = name.slice(prefix.length).replace(/^_*/, '_');
  try {
    return (
      prefix +
      fromBytes(symbol, (bytes) => (bytes.startsWith('_R') ? demangleV0Rust(bytes) : (demangleLegacyRust(bytes) ?? demangleCxx(bytes))))
    );
  } catch (error) {
    if (!hasGivenUp(error)) throw error;
    return null;
  }
}

/** Lengths in a mangled name count bytes: letters beyond ASCII are taken apart before and put together behind. */
function fromBytes(symbol: string, read: (bytes: string) => string): string {
  const bytes = new TextEncoder().encode(symbol);
  if (bytes.length === symbol.length) return read(symbol);
  const text = read(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  // What the scheme itself spells out, as punycode, is whole already.
  return /[^\0-\xff]/.test(text) ? text : new TextDecoder().decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
}
