/** Failures of the renderer's side: of decoding, printing, assembling, instantiating. Prose lives in the locales under `failure.<code>`. */
export const MODULE_FAILURE_CODES = [
  'not-wasm',
  'empty-file',
  'component',
  'wasm-tools-refused',
  'wasm-tools-late',
  'wasm-tools-stopped',
  'wasm-tools-aborted',
  'component-too-large',
  'wasm-version',
  'truncated',
  'malformed',
  'file-changed',
  'fetch-failed',
  'wat-syntax',
  'assemble-timeout',
  'print-unsupported',
  'print-too-large',
  'print-timeout',
  'print-aborted',
  'print-cancelled',
  'validate-timeout',
  'invalid-module',
  'memory-too-large',
  'table-too-large',
  'engine-unsupported',
  'link-failed',
  'instantiate-trapped',
  'instantiate-timeout',
  'glue-failed',
  'not-instantiated',
  'terminated',
  'worker-died',
  'save-failed',
  'save-cancelled',
  'copy-failed',
  'copy-cancelled',
  'bad-pattern',
  'pattern-too-slow',
  'selection-too-large',
] as const;

export type ModuleFailureCode = (typeof MODULE_FAILURE_CODES)[number];

/** Same shape as the wall's `Failure`, so that one notice shows both. */
export interface ModuleFailure {
  readonly code: ModuleFailureCode;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly detail?: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: ModuleFailure };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail(failure: ModuleFailure): { readonly ok: false; readonly failure: ModuleFailure } {
  return { ok: false, failure };
}
