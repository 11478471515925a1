import type { Artifact, BuildMode } from './artifact';
import type { Failure } from './failure';

export interface BuildRequest {
  readonly packageId: string;
  readonly mode: BuildMode;
  /** Keep the name section in a release build. */
  readonly keepNames: boolean;
  /** Also write the user's own `pkg/`; otherwise only a directory of ours is written. */
  readonly intoPkg: boolean;
}

/** rustc's words for one diagnostic, positions 1-based as rustc counts them. */
export interface Diagnostic {
  readonly level: 'error' | 'warning' | 'note' | 'help';
  readonly code: string | null;
  readonly message: string;
  /** rustc's full rendering, ANSI colours included. */
  readonly rendered: string;
  /** Null when rustc gave no position (a linker error, a missing target). */
  readonly span: Span | null;
}

export interface Span {
  /** Relative to the package root with `/` when inside it, else absolute. */
  readonly file: string;
  /** True when `file` is inside the package and can be opened in the editor. */
  readonly inside: boolean;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly label: string | null;
}

/** What happens to a build, told in the past tense and in this order; `finished` is always the last. */
export type BuildEvent = { readonly packageId: string } & (
  | { readonly kind: 'queued' }
  | { readonly kind: 'started'; readonly mode: BuildMode; readonly cause: 'person' | 'watch' }
  | { readonly kind: 'blocked'; readonly on: string }
  | { readonly kind: 'diagnosed'; readonly diagnostics: readonly Diagnostic[] }
  | BuildFinished
);

export interface BuildFinished {
  readonly kind: 'finished';
  readonly outcome: 'built' | 'failed' | 'cancelled';
  readonly mode: BuildMode;
  readonly cause: 'person' | 'watch';
  /** Wall time in seconds. */
  readonly seconds: number;
  /** Present exactly when `outcome` is `built`. */
  readonly artifact: Artifact | null;
  readonly failure: Failure | null;
}

export interface WatchState {
  readonly packageId: string;
  readonly watching: boolean;
  /** How many files are watched. */
  readonly files: number;
}
