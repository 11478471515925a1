/** Everything that may go wrong in normal use on main's side of the wall. Prose for each lives in the locales under `failure.<code>`. */
export const FAILURE_CODES = [
  'file-missing',
  'file-unreadable',
  'file-unwritable',
  'file-not-openable',
  'file-changed',
  'folder-not-empty',
  'session-incomplete',
  'package-missing',
  'crate-name-invalid',
  'no-manifest',
  'manifest-invalid',
  'no-cdylib',
  'untrusted',
  'crate-unknown',
  'cargo-missing',
  'rustup-missing',
  'target-missing',
  'wasm-pack-missing',
  'wasm-opt-missing',
  'bindgen-mismatch',
  'network-needed',
  'disk-full',
  'build-failed',
  'build-cancelled',
  'install-failed',
  'tool-failed',
  'link-undefined-symbol',
  'request-refused',
  'layout-outdated',
  'unexpected',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/** An expected failure as a value: its code, the facts that its prose needs, and the tool's own words where there are any. */
export interface Failure<Code extends string = string> {
  readonly code: Code;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Raw words of a tool or the system, shown folded and copyable, never as the message itself. */
  readonly detail?: string;
}

/** An answer of the `app:` scheme that refuses names the failure's code in this header, since a status number alone says too little. */
export const FAILURE_HEADER = 'x-watchglass-failure';
