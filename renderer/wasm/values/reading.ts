/** Why a field's text is no value of its type. Prose lives in the locale `value`, under the code without its `value.`. */
export const VALUE_REASON_CODES = [
  'value.empty',
  'value.not-an-integer',
  'value.not-a-number',
  'value.out-of-range',
  'value.not-a-boolean',
  'value.not-a-list',
  'value.not-a-member',
  'value.not-an-instance',
  'value.not-json',
  'value.not-a-func',
  'value.null-refused',
  'value.cannot-cross',
] as const;

export type ValueReasonCode = (typeof VALUE_REASON_CODES)[number];

export interface ValueReason {
  readonly code: ValueReasonCode;
  /** `min` and `max` of a range, `members` of an enum, `type`; `at` is the index in a list, counted from 0. */
  readonly facts: Readonly<Record<string, string | number>>;
}

export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: ValueReason };

export function accepted<T>(value: T): Reading<T> {
  return { ok: true, value };
}

export function refused(code: ValueReasonCode, facts: ValueReason['facts'] = {}): Reading<never> {
  return { ok: false, reason: { code, facts } };
}
