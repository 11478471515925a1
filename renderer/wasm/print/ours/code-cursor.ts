import type { LocalNames } from './print-context';

/** Columns before a func's outermost instructions. */
export const BODY_INDENT = 4;

/** Where printing stands in a func's instructions; so a long func is printed in parts. */
export interface CodeCursor {
  at: number;
  /** Before the last `end`, or at the fault. */
  readonly end: number;
  /** Blocks that are open. */
  depth: number;
  /** Within a `try_table`: how many of its lines stand before, and where in the bytes the next clause is. Else 0. */
  clause: number;
  clauseAt: number;
  readonly locals: LocalNames;
}

/** Receives what each line says, for the lines on the screen. */
export interface LineMarks {
  add(start: number, end: number, folds: boolean): void;
}

export interface Quota {
  readonly lines: number;
  /** Bytes in the buffer. */
  readonly bytes: number;
}
