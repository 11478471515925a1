/** Why bytes do not decode. Prose lives in the locales under `failure.fact.<reason>`. */
export const MALFORMED_REASONS = [
  'unexpected-end',
  'section-too-short',
  'section-size',
  'section-order',
  'section-id',
  'leb-too-long',
  'leb-too-large',
  'count-too-large',
  'entry-limit',
  'not-utf8',
  'type-form',
  'value-type',
  'heap-type',
  'limits-flags',
  'page-size',
  'table-form',
  'extern-kind',
  'mutability',
  'tag-attribute',
  'unknown-type',
  'not-a-func-type',
  'unknown-item',
  'segment-flags',
  'constant-expression',
  'func-and-code-count',
  'data-count',
  'symbol-kind',
] as const;

export type MalformedReason = (typeof MALFORMED_REASONS)[number];

/** Thrown inside the decoder only; `readSections` turns it into the module's fault. */
export class MalformedError extends Error {
  readonly reason: MalformedReason;
  readonly offset: number;

  constructor(reason: MalformedReason, offset: number) {
    super(`${reason} at ${offset}`);
    this.reason = reason;
    this.offset = offset;
  }
}
