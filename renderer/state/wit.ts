import { create } from 'zustand';
import type { Wit } from '../wasm/component/component-wit';
import type { ModuleFailure } from '../wasm/outcome';
import { shareSource } from './decoder';
import { type ModuleKey, useModules } from './module-store';
import { startWatWorker, type WatClient } from './workers';

/** wasm-tools needs milliseconds for a component that a compiler made. Milliseconds. */
const LIMIT = 20_000;

/** One for each question; ended with its answer. */
const readers = new Map<ModuleKey, WatClient>();

export function dropWit(key: ModuleKey): void {
  readers.get(key)?.terminate();
  readers.delete(key);
  patchWit(key, null);
}

/** Ends wasm-tools; the interface may be asked for again. */
export function stopWit(key: ModuleKey): void {
  readers.get(key)?.terminate({ code: 'wasm-tools-stopped', facts: {} });
}

export function readWitAgain(key: ModuleKey): void {
  dropWit(key);
  void readWit(key);
}

/** Asks for a component's interface once per revision; what was read of the one before stays up until then. */
export async function readWit(key: ModuleKey): Promise<void> {
  const open = useModules.getState().modules[key];
  const before = useWits.getState().wits[key];
  if (open === undefined || open.component === null || before?.revision === open.revision) return;
  const { revision } = open;
  const shared = shareSource(key);
  if (shared === null) return;
  patchWit(key, { phase: 'reading', wit: before?.wit ?? null, failure: null, revision });
  readers.get(key)?.terminate();
  const client = startWatWorker();
  readers.set(key, client);
  const answer = await client.ask(
    { kind: 'wit', source: shared.source },
    { transfer: shared.transfer, timeout: LIMIT, late: { code: 'wasm-tools-late', facts: { seconds: LIMIT / 1000 } } },
  );
  client.terminate();
  if (readers.get(key) !== client) return;
  readers.delete(key);
  if (answer.ok) patchWit(key, { phase: 'ready', wit: answer.value, failure: null, revision });
  else patchWit(key, { phase: 'failed', wit: null, failure: answer.failure, revision });
}

/** A component's interface in its own language, read when it is looked at. */
export interface WitState {
  readonly phase: 'reading' | 'ready' | 'failed';
  readonly wit: Wit | null;
  readonly failure: ModuleFailure | null;
  /** Of the component that was read. */
  readonly revision: number;
}

export const useWits = create<{ readonly wits: Readonly<Record<ModuleKey, WitState>> }>(() => ({ wits: {} }));

export function patchWit(key: ModuleKey, wit: WitState | null): void {
  useWits.setState(({ wits }) => {
    const { [key]: _, ...others } = wits;
    return { wits: wit === null ? others : { ...others, [key]: wit } };
  });
}
