import type { Wit } from '../wasm/component/component-wit';
import type { ModuleFailure } from '../wasm/outcome';
import { shareSource } from './decoder';
import { createModuleEntries } from './module-entries';
import { createSlot } from './module-scope';
import { type ModuleKey, useModules } from './module-store';
import { type Run, runOnce } from './worker-run';

/** A component's interface in its own language, read when it is looked at. */
export interface WitState {
  readonly phase: 'reading' | 'ready' | 'failed';
  readonly wit: Wit | null;
  readonly failure: ModuleFailure | null;
  /** Of the component that was read. */
  readonly revision: number;
}

const wits = createModuleEntries<WitState>();
export const useWits = wits.use;

/** wasm-tools needs milliseconds for a component that a compiler made. Milliseconds. */
const LIMIT = 20_000;

const readings = createSlot<Run<Wit>>();

/** Ends wasm-tools; the interface may be asked for again. */
export function stopWit(key: ModuleKey): void {
  readings.of(key)?.client.terminate({ code: 'wasm-tools-stopped', facts: {} });
}

export function readWitAgain(key: ModuleKey): void {
  wits.drop(key);
  void readWit(key);
}

/** Asks for a component's interface once per revision; what was read of the one before stays up until then. */
export async function readWit(key: ModuleKey): Promise<void> {
  const open = useModules.getState().modules[key];
  const before = wits.of(key);
  if (open === undefined || open.component === null || before?.revision === open.revision) return;
  const { revision } = open;
  const shared = shareSource(key);
  if (shared === null) return;
  wits.put(key, { phase: 'reading', wit: before?.wit ?? null, failure: null, revision });
  const options = { timeout: LIMIT, late: { code: 'wasm-tools-late', facts: { seconds: LIMIT / 1000 } } } as const;
  const answer = await readings.begin(key, (scope) => runOnce(scope, shared, { kind: 'wit' }, options)).answer;
  if (answer === null) return;
  if (answer.ok) wits.put(key, { phase: 'ready', wit: answer.value, failure: null, revision });
  else wits.put(key, { phase: 'failed', wit: null, failure: answer.failure, revision });
}
