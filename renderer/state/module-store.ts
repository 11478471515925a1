import { create } from 'zustand';
import type { Artifact } from '../../preload/contract/artifact';
import type { ComponentSummary } from '../wasm/component/component';
import type { ByteRange, Export, Import, Summary } from '../wasm/model/module';
import type { Signature } from '../wasm/model/signature';
import type { ModuleFailure } from '../wasm/outcome';

/** Stays the same over rebuilds and reopenings: `build:<package id>`, `file:<path>`, `sample:<id>`. */
export type ModuleKey = string;

/** Where a module or component lies that is part of a component. It stays open when that is closed. */
export interface NestedIn {
  /** Of the component around it. */
  readonly key: ModuleKey;
  readonly outermost: ModuleKey;
  /** From the start of the component around it. */
  readonly range: ByteRange;
  /** From the start of the outermost component. */
  readonly fileRange: ByteRange;
}

export interface OpenModule {
  readonly key: ModuleKey;
  /** For what lies in a component, the component's, by its own name and without glue. */
  readonly artifact: Artifact;
  readonly phase: 'reading' | 'ready' | 'failed';
  /** 0…1 while reading. */
  readonly progress: number;
  /** Of the last good bytes: a failed rebuild does not clear what is shown. */
  readonly summary: Summary | null;
  /** In the summary's place where this is a component. */
  readonly component: ComponentSummary | null;
  readonly nestedIn: NestedIn | null;
  /** Filled in chunks; `summary.counts.imports` says how many there will be. */
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  /** The glue's signatures, or null where there is no glue. */
  readonly signatures: readonly Signature[] | null;
  readonly failure: ModuleFailure | null;
  /** Counts the good contents this entry has had: 1 at first, one more with each rebuild. */
  readonly revision: number;
}

export interface ModuleState {
  readonly modules: Readonly<Record<ModuleKey, OpenModule>>;
  readonly order: readonly ModuleKey[];
  readonly current: ModuleKey | null;
}

export const useModules = create<ModuleState>(() => ({ modules: {}, order: [], current: null }));

export function currentModule(state: ModuleState): OpenModule | null {
  return state.current === null ? null : (state.modules[state.current] ?? null);
}

/** Under which key a package's builds are shown. */
export function keyOfBuild(packageId: string): ModuleKey {
  return `build:${packageId}`;
}

export function keyOf(artifact: Artifact): ModuleKey {
  switch (artifact.origin.kind) {
    case 'file':
      return `file:${artifact.origin.path}`;
    case 'sample':
      return `sample:${artifact.origin.sample}`;
    case 'build':
      return keyOfBuild(artifact.origin.packageId);
    default:
      return artifact.origin satisfies never;
  }
}

export function patchModule(key: ModuleKey, change: Partial<OpenModule>): void {
  useModules.setState((state) => {
    const open = state.modules[key];
    return open === undefined ? state : { modules: { ...state.modules, [key]: { ...open, ...change } } };
  });
}
