import type { ModuleFailure } from '../../wasm/outcome';
import type { Comparison } from '../../wasm/print/comparison';
import { createModuleEntries } from '../module-entries';
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

const jobs = createModuleEntries<WatJobs>();
export const useWatJobs = jobs.use;

export function jobsOf(key: ModuleKey): WatJobs {
  return jobs.of(key) ?? NO_JOBS;
}

export function patchJobs(key: ModuleKey, change: Partial<WatJobs>): void {
  jobs.put(key, { ...jobsOf(key), ...change });
}
