import type { Failure } from './failure';
/** What a request that can fail in normal use answers with: thrown errors lose their class and facts at the wall. */
export type Result<T, F extends Failure = Failure> =
  | {
      readonly ok: true;
      readonly value: T;
    }
  | {
      readonly ok: false;
      readonly failure: F;
    };
