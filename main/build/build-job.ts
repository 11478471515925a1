import type { Diagnostic } from '../../preload/contract/build';
import type { Failure } from '../../preload/contract/failure';
import type { RunningTool, ToolRun } from '../process/run-tool';
import type { Terminal } from '../process/terminal';

/** What a step of a build may use: the tools, the terminal, and a way to be stopped between and during them. */
export interface BuildJob {
  readonly write: Terminal;
  readonly blocked: (on: string) => void;
  readonly diagnosed: (all: readonly Diagnostic[]) => void;
  /** Starts a tool that `stop` ends. */
  readonly run: (run: ToolRun) => RunningTool;
  readonly isStopped: () => boolean;
}

export type StepEnd = { readonly kind: 'done' } | { readonly kind: 'stopped' } | { readonly kind: 'failed'; readonly failure: Failure };
