/** In the order in which they are asked. wasm-tools knows every proposal and tells the exact offset, so it decides. */
export const CHECKERS = ['wasm-tools', 'engine', 'wabt'] as const;
export type Checker = (typeof CHECKERS)[number];

/** What one checker says of a module. */
export interface Verdict {
  readonly by: Checker;
  /** `unsupported`: it cannot tell, for want of a proposal, of memory or of time. */
  readonly outcome: 'valid' | 'invalid' | 'unsupported';
  /** In the checker's own words, which may quote the module (hostile text). */
  readonly message: string | null;
  /** Byte offset from the module's start that the message is about. */
  readonly offset: number | null;
}

export interface Validation {
  readonly valid: boolean;
  readonly verdicts: readonly Verdict[];
}

export function acceptedBy(by: Checker): Verdict {
  return { by, outcome: 'valid', message: null, offset: null };
}
