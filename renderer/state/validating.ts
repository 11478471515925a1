import type { ModuleFailure } from '../wasm/outcome';
import type { Checker } from '../wasm/validate/verdict';
import { shareSource } from './decoders';
import { type ModuleKey, useModules } from './module-store';
import { type Checking, firstValidity, patchValidity, putValidity } from './validity-store';
import { startWatWorker, type WatClient } from './workers';

/** wabt needs five seconds and a gigabyte for 40 MB, and may not come back. Milliseconds, of each checker. */
const LIMIT = 60_000;
const TOO_LATE: ModuleFailure = { code: 'validate-timeout', facts: { seconds: LIMIT / 1000 } };

/** Who is asked right now; whoever is no longer here when it answers is not heard. */
const asked = new Map<ModuleKey, WatClient>();

/** Asks every checker in turn, each in a worker of its own that is ended afterwards: their memory comes back, and one that dies takes no other along. */
export async function validate(key: ModuleKey): Promise<void> {
  const open = useModules.getState().modules[key];
  if (open === undefined || open.revision === 0) return;
  asked.get(key)?.terminate();
  const validity = firstValidity(open.revision);
  putValidity(key, validity);
  for (const { by } of validity.checkings) {
    if (!(await ask(key, by))) return;
  }
  patchValidity(key, (before) => ({ ...before, phase: 'done' }));
}

/** Keeps what was told so far. */
export function cancelValidation(key: ModuleKey): void {
  asked.get(key)?.terminate();
  asked.delete(key);
  patchValidity(key, (before) => ({
    ...before,
    phase: 'cancelled',
    checkings: before.checkings.map((checking) => (checking.phase === 'asking' ? { by: checking.by, phase: 'waiting' } : checking)),
  }));
}

export function dropValidity(key: ModuleKey): void {
  cancelValidation(key);
  putValidity(key, null);
}

/** False when nobody waits for the answer any more. */
async function ask(key: ModuleKey, by: Checker): Promise<boolean> {
  const shared = shareSource(key);
  if (shared === null) {
    cancelValidation(key);
    return false;
  }
  const client = startWatWorker();
  asked.set(key, client);
  putChecking(key, { by, phase: 'asking' });
  const { source, transfer } = shared;
  const answer = await client.ask({ kind: 'validate', source, by }, { transfer, timeout: LIMIT, late: TOO_LATE });
  client.terminate();
  if (asked.get(key) !== client) return false;
  asked.delete(key);
  if (!answer.ok) {
    putChecking(key, { by, phase: 'failed', failure: answer.failure });
    return true;
  }
  const { verdict, context } = answer.value;
  putChecking(key, { by, phase: 'told', verdict });
  if (context !== null) patchValidity(key, (before) => ({ ...before, context }));
  return true;
}

function putChecking(key: ModuleKey, checking: Checking): void {
  patchValidity(key, (before) => ({
    ...before,
    checkings: before.checkings.map((each) => (each.by === checking.by ? checking : each)),
  }));
}
