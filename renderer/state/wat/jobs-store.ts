import { create } from 'zustand';
import type { ModuleFailure } from '../../wasm/outcome';
import type { Comparison } from '../../wasm/print/comparison';
import type { ModuleKey } from '../module-store';

export type ComparisonState =
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly comparison: Comparison }
  | { readonly kind: 'failed'; readonly failure: ModuleFailure };

/** What goes on about a module's text in the background. Fractions are 0…1; null: it does not run. */
export interface WatJobs {
  /** Going over every body for the exact line numbers. */
  readonly measuring: number | null;
  readonly saving: number | null;
  readonly copying: number | null;
  readonly comparison: ComparisonState | null;
}

export const NO_JOBS: WatJobs = { measuring: null, saving: null, copying: null, comparison: null };

export const useWatJobs = create<{ readonly jobs: Readonly<Record<ModuleKey, WatJobs>> }>(() => ({ jobs: {} }));

export function jobsOf(key: ModuleKey): WatJobs {
  return useWatJobs.getState().jobs[key] ?? NO_JOBS;
}

export function patchJobs(key: ModuleKey, change: Partial<WatJobs>): void {
  useWatJobs.setState(({ jobs }) => ({ jobs: { ...jobs, [key]: { ...(jobs[key] ?? NO_JOBS), ...change } } }));
}

export function dropJobs(key: ModuleKey): void {
  useWatJobs.setState(({ jobs: { [key]: _, ...jobs } }) => ({ jobs }));
}
