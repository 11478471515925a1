/** What cargo would say of the name, as a locale key under `shell:newCrate.wrong`, or null when it is a good one. */
export function wrongInName(name: string): 'empty' | 'start' | 'letters' | 'long' | 'keyword' | 'reserved' | null {
  if (name === '') return 'empty';
  if (!/^[\p{Letter}_]/u.test(name)) return 'start';
  if (!/^[A-Za-z0-9_-]+$/.test(name)) return 'letters';
  if (name.length > 64) return 'long';
  if (KEYWORDS.has(name)) return 'keyword';
  if (RESERVED.has(name)) return 'reserved';
  return null;
}

// https://doc.rust-lang.org/reference/keywords.html
const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'abstract as async await become box break const continue crate do dyn else enum extern false final fn for gen if impl in let loop ' +
    'macro match mod move mut override priv pub ref return self Self static struct super trait true try type typeof unsafe unsized use ' +
    'virtual where while yield _'
  ).split(' '),
);

/** Names that cargo or the standard library already has. */
const RESERVED: ReadonlySet<string> = new Set(
  'test core std alloc proc_macro proc-macro build deps examples incremental wasm-bindgen wasm_bindgen con prn aux nul'.split(' '),
);
