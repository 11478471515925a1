import { create } from 'zustand';
import type { CallResult, GlueArg, InstanceState, Level, LogEntry, StubAnswer } from '../runtime/model';
import type { ModuleFailure } from '../wasm/outcome';
import type { ModuleKey } from './module-store';

export type InstanceStatus = 'not instantiated' | 'instantiating' | 'live' | 'running' | 'terminated' | 'failed';

/** What a person asked to call; kept so that a rebuild can make the same call again. */
export type CallRequest =
  | { readonly level: 'raw'; readonly exportName: string; readonly exportIndex: number; readonly args: readonly string[] }
  | { readonly level: 'glue'; readonly signatureId: string; readonly args: readonly GlueArg[] };

export interface LoggedEntry extends LogEntry {
  /** Unique within the module's log, over instances. */
  readonly key: number;
}

export interface InstanceEntry {
  readonly status: InstanceStatus;
  /** After Terminate: a fresh instance already stands ready. */
  readonly fresh: boolean;
  /** Null until a person chose: then a module is met through its glue where it has one. */
  readonly level: Level | null;
  readonly state: InstanceState | null;
  readonly failure: ModuleFailure | null;
  readonly log: readonly LoggedEntry[];
  readonly result: CallResult | null;
  /** What `result` is the result of. */
  readonly lastCall: CallRequest | null;
  readonly answers: readonly StubAnswer[];
}

export const NO_INSTANCE: InstanceEntry = {
  status: 'not instantiated',
  fresh: false,
  level: null,
  state: null,
  failure: null,
  log: [],
  result: null,
  lastCall: null,
  answers: [],
};

export interface InstancesState {
  readonly instances: Readonly<Record<ModuleKey, InstanceEntry>>;
}

export const useInstances = create<InstancesState>(() => ({ instances: {} }));

export function instanceOf(state: InstancesState, key: ModuleKey | null): InstanceEntry {
  return (key === null ? undefined : state.instances[key]) ?? NO_INSTANCE;
}

export function patchInstance(key: ModuleKey, change: Partial<InstanceEntry>): void {
  useInstances.setState((state) => ({ instances: { ...state.instances, [key]: { ...instanceOf(state, key), ...change } } }));
}
