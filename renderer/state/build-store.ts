import { create } from 'zustand';
import type { BuildMode } from '../../preload/contract/artifact';
import type { BuildRequest, Diagnostic, WatchState } from '../../preload/contract/build';
import type { Failure } from '../../preload/contract/failure';

export type BuildStatus = 'idle' | 'queued' | 'blocked' | 'building' | 'built' | 'failed' | 'cancelled';

export interface Build {
  readonly status: BuildStatus;
  readonly mode: BuildMode;
  readonly cause: 'person' | 'watch';
  /** Seconds, once finished. */
  readonly seconds: number | null;
  /** `Date.now()` of the start, for a running clock. */
  readonly startedAt: number | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly failure: Failure | null;
}

/** Asked before the first build in a folder; `request` goes on once the answer is yes. */
export interface TrustQuestion {
  readonly root: string;
  readonly request: BuildRequest;
  readonly watch: boolean;
}

export interface BuildState {
  /** By package id. */
  readonly builds: Readonly<Record<string, Build>>;
  readonly watches: Readonly<Record<string, WatchState>>;
  readonly trustQuestion: TrustQuestion | null;
}

export const NO_BUILD: Build = {
  status: 'idle',
  mode: 'dev',
  cause: 'person',
  seconds: null,
  startedAt: null,
  diagnostics: [],
  failure: null,
};

export const useBuilds = create<BuildState>(() => ({ builds: {}, watches: {}, trustQuestion: null }));

export function buildOf(state: BuildState, packageId: string | null): Build {
  return (packageId === null ? undefined : state.builds[packageId]) ?? NO_BUILD;
}

export function patchBuild(packageId: string, change: Partial<Build>): void {
  useBuilds.setState((state) => ({ builds: { ...state.builds, [packageId]: { ...buildOf(state, packageId), ...change } } }));
}
