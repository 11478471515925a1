import type { Words } from './words';

export const VERBS = ['wat', 'interface', 'validate'] as const;
export type Verb = (typeof VERBS)[number];

/** What a verb may be told besides its files. */
export interface Options {
  readonly output: string | null;
  readonly fullIndent: boolean;
  /** A func's name or index. */
  readonly func: string | null;
  readonly json: boolean;
}

/** One verb's work. */
export interface Task {
  readonly files: readonly string[];
  readonly options: Options;
  readonly words: Words;
}
