import { create } from 'zustand';
import type { ModuleFailure } from '../wasm/outcome';
import type { FailureContext } from '../wasm/validate/context';
import { judge } from '../wasm/validate/judge';
import { CHECKERS, type Checker, type Verdict } from '../wasm/validate/verdict';
import { shareSource } from './decoder';
import { type ModuleKey, useModules } from './module-store';
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

/** How far one checker is. */
export type Checking =
  | { readonly by: Checker; readonly phase: 'waiting' | 'asking' }
  | { readonly by: Checker; readonly phase: 'told'; readonly verdict: Verdict }
  /** It did not come to a verdict: it took too long, or died. */
  | { readonly by: Checker; readonly phase: 'failed'; readonly failure: ModuleFailure };

/** What the checkers say of one module. */
export interface Validity {
  readonly phase: 'asking' | 'done' | 'cancelled';
  /** In the order in which they are asked. */
  readonly checkings: readonly Checking[];
  readonly context: FailureContext | null;
  /** Of the module that was judged; a new one makes the verdicts stale. */
  readonly revision: number;
}

export const useValidities = create<{ readonly validities: Readonly<Record<ModuleKey, Validity>> }>(() => ({ validities: {} }));

export function putValidity(key: ModuleKey, validity: Validity | null): void {
  useValidities.setState(({ validities }) => {
    const { [key]: _, ...others } = validities;
    return { validities: validity === null ? others : { ...others, [key]: validity } };
  });
}

export function patchValidity(key: ModuleKey, change: (before: Validity) => Validity): void {
  const before = useValidities.getState().validities[key];
  if (before !== undefined) putValidity(key, change(before));
}

export function firstValidity(revision: number): Validity {
  return { phase: 'asking', checkings: CHECKERS.map((by) => ({ by, phase: 'waiting' })), context: null, revision };
}

export type Judgement = 'unknown' | 'asking' | 'valid' | 'invalid' | 'undecided';

/** The one answer of what was told so far; wasm-tools comes first, so that it stands as soon as that has spoken. */
export function judgementOf(validity: Validity | null): Judgement {
  const verdicts = toldBy(validity?.checkings ?? []);
  if (verdicts.some(({ outcome }) => outcome !== 'unsupported')) return judge(verdicts).valid ? 'valid' : 'invalid';
  if (validity === null || validity.phase === 'cancelled') return 'unknown';
  return validity.phase === 'asking' ? 'asking' : 'undecided';
}

/** The checkers with their verdicts weighed against each other. */
export function weighed(checkings: readonly Checking[]): readonly Checking[] {
  const { verdicts } = judge(toldBy(checkings));
  return checkings.map((checking) => {
    const verdict = verdicts.find(({ by }) => by === checking.by);
    return verdict === undefined ? checking : { by: checking.by, phase: 'told', verdict };
  });
}

function toldBy(checkings: readonly Checking[]): readonly Verdict[] {
  return checkings.flatMap((checking) => (checking.phase === 'told' ? [checking.verdict] : []));
}
