import type { ModuleFailure } from '../renderer/wasm/outcome';

/** What keeps a verb from doing its work on one file. */
export type CliFailure =
  | { readonly kind: 'unreadable'; readonly file: string; readonly system: string }
  | { readonly kind: 'unwritable'; readonly file: string; readonly system: string }
  | { readonly kind: 'module'; readonly failure: ModuleFailure };

export type CliOutcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: CliFailure };

/** Where in the module it is, or null where that has no meaning. */
export function offsetOf(failure: ModuleFailure): number | null {
  const { offset } = failure.facts;
  return typeof offset === 'number' ? offset : null;
}
