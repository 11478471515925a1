// https://doc.rust-lang.org/reference/keywords.html: cargo refuses them, and what its own build directory uses.
const RESERVED = new Set(
  (
    'abstract alignof as async await become box break const continue crate do dyn else enum extern false final fn for gen if impl in let ' +
    'loop macro match mod move mut offsetof override priv proc pub pure ref return self sizeof static struct super trait true try type ' +
    'typeof unsafe unsized use virtual where while yield test core std alloc proc_macro proc-macro deps build examples incremental'
  ).split(' '),
);
const DEVICES = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])$/i;

export type NameFault = 'empty' | 'too-long' | 'letters' | 'digit-first' | 'reserved';

/** What is wrong with a name for a new package; null when cargo takes it. */
export function faultOfCrateName(name: string): NameFault | null {
  if (name === '') return 'empty';
  if (name.length > 64) return 'too-long';
  if (!/^[A-Za-z0-9_-]+$/.test(name)) return 'letters';
  if (/^[0-9-]/.test(name)) return 'digit-first';
  if (RESERVED.has(name) || RESERVED.has(name.replaceAll('-', '_')) || DEVICES.test(name)) return 'reserved';
  return null;
}
