import { shareSource } from './decoders';
import { type ModuleKey, useModules } from './module-store';
import { patchWit, useWits } from './wit-store';
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
