import type { Failure, FailureCode } from '../preload/contract/failure';
import type { Result } from '../preload/contract/result';

export interface Failed {
  readonly ok: false;
  readonly failure: Failure<FailureCode>;
}

/** A Result that is a failure; `detail` is the raw words of a tool or the system. */
export function failed(code: FailureCode, facts: Readonly<Record<string, string | number>> = {}, detail?: string): Failed {
  return { ok: false, failure: detail === undefined ? { code, facts } : { code, facts, detail } };
}

export function done<T>(value: T): Result<T> & { readonly ok: true } {
  return { ok: true, value };
}
