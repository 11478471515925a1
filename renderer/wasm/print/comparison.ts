/** Our text held against wabt's, both with full indentation. */
export type Comparison =
  | { readonly kind: 'identical'; readonly lineCount: number }
  | {
      readonly kind: 'different';
      /** First line that differs, from 0. */
      readonly line: number;
      /** Null where that text has ended. */
      readonly ours: string | null;
      readonly wabts: string | null;
      /** What is known to be wrong in wabt's text, or null where it is not known which is right. */
      readonly known: KnownWabtFault | null;
    };

/** Where wabt 1.0.39 prints text that does not come back as the same module. Prose lives in the locales under `wabtFault.<code>`. */
export const KNOWN_WABT_FAULTS = [
  'extended-constant',
  'call-ref-type',
  'return-call-indirect-table',
  'memory-init-operands',
  'element-expressions',
  'empty-else',
  'local-names',
  'memory-of-access',
  'duplicate-names',
] as const;

export type KnownWabtFault = (typeof KNOWN_WABT_FAULTS)[number];
