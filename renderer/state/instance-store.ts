import type { CallResult, GlueArg, InstanceState, StubAnswer } from '../runtime/model';
import type { ModuleFailure } from '../wasm/outcome';
import { type CallLog, NO_LINES } from './call-log';
import { createModuleEntries } from './module-entries';
import type { ModuleKey } from './module-store';

export type InstanceStatus = 'not instantiated' | 'instantiating' | 'live' | 'running' | 'terminated' | 'failed';
export type Level = 'glue' | 'raw';

/** What a person asked to call; kept so that a rebuild can make the same call again. */
export type CallRequest =
  | { readonly level: 'raw'; readonly exportName: string; readonly exportIndex: number; readonly args: readonly string[] }
  | { readonly level: 'glue'; readonly signatureId: string; readonly args: readonly GlueArg[] };

export interface InstanceEntry {
  readonly status: InstanceStatus;
  /** After Terminate: a fresh instance already stands ready. */
  readonly fresh: boolean;
  /** Null until a person chose: then a module is met through its glue where it has one. */
  readonly level: Level | null;
  readonly state: InstanceState | null;
  readonly failure: ModuleFailure | null;
  readonly log: CallLog;
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
  log: NO_LINES,
  result: null,
  lastCall: null,
  answers: [],
};

const entries = createModuleEntries<InstanceEntry>();
export const useInstances = entries.use;
export const dropInstanceEntry = entries.drop;
export type InstancesState = ReturnType<typeof useInstances.getState>;

export function instanceOf(state: InstancesState, key: ModuleKey | null): InstanceEntry {
  return (key === null ? undefined : state[key]) ?? NO_INSTANCE;
}

export function patchInstance(key: ModuleKey, change: Partial<InstanceEntry>): void {
  entries.put(key, { ...instanceOf(useInstances.getState(), key), ...change });
}
