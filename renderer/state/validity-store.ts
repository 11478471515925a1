import { create } from 'zustand';
import type { ModuleFailure } from '../wasm/outcome';
import type { FailureContext } from '../wasm/validate/context';
import { CHECKERS, type Checker, type Verdict } from '../wasm/validate/verdict';
import type { ModuleKey } from './module-store';

/** How far one checker is. */
export type Checking =
  | { readonly by: Checker; readonly phase: 'waiting' | 'asking' }
  | { readonly by: Checker; readonly phase: 'told'; readonly verdict: Verdict }
  /** It did not come to a verdict: it took too long, or died. */
  | { readonly by: Checker; readonly phase: 'failed'; readonly failure: ModuleFailure };

/** What the checkers say of one module. */
export interface Validity {
  readonly phase: 'asking' | 'done' | 'cancelled';
  /** In the order in which they are asked. */
  readonly checkings: readonly Checking[];
  readonly context: FailureContext | null;
  /** Of the module that was judged; a new one makes the verdicts stale. */
  readonly revision: number;
}

export const useValidities = create<{ readonly validities: Readonly<Record<ModuleKey, Validity>> }>(() => ({ validities: {} }));

export function putValidity(key: ModuleKey, validity: Validity | null): void {
  useValidities.setState(({ validities }) => {
    const { [key]: _, ...others } = validities;
    return { validities: validity === null ? others : { ...others, [key]: validity } };
  });
}

export function patchValidity(key: ModuleKey, change: (before: Validity) => Validity): void {
  const before = useValidities.getState().validities[key];
  if (before !== undefined) putValidity(key, change(before));
}

export function firstValidity(revision: number): Validity {
  return { phase: 'asking', checkings: CHECKERS.map((by) => ({ by, phase: 'waiting' })), context: null, revision };
}
