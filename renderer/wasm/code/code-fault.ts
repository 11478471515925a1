/** Why code does not decode. Prose lives in the locales under `failure.fact.<reason>`. */
export const CODE_FAULTS = [
  'body-missing',
  'unknown-instruction',
  'leb-in-code',
  'type-in-code',
  'unexpected-end',
  'end-missing',
  'code-behind-end',
  'locals',
  'memory-flags',
  'data-count-missing',
] as const;

export type CodeFault = (typeof CODE_FAULTS)[number];
