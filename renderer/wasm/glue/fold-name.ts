/** An import's name as wasm-bindgen writes it, taken apart. */
export interface FoldedName {
  readonly before: string;
  /** What the crate's author imported: `alert`, `new`, `set_x`. */
  readonly shown: string;
  /** The hash that keeps apart what several crates import by one name. */
  readonly after: string;
}

/** The hash is 64 bits wide. https://github.com/wasm-bindgen/wasm-bindgen/blob/main/crates/macro-support/src/hash.rs */
const WRITTEN = /^(__wbg_)(.+)(_[0-9a-f]{16})$/s;

/** `__wbg_alert_a273a207a7ce770e` as `alert`. Null for any other name: also for `__wbindgen_throw` and its like, which are wasm-bindgen's own and have no hash. */
export function foldName(name: string): FoldedName | null {
  const [, before, shown, after] = WRITTEN.exec(name) ?? [];
  return before === undefined || shown === undefined || after === undefined ? null : { before, shown, after };
}
