import type { ModuleFailure } from '../wasm/outcome';
import type { FailureContext } from '../wasm/validate/context';
import { CHECKERS, type Checker, type Verdict } from '../wasm/validate/verdict';
import { shareSource } from './decoder';
import { createModuleEntries } from './module-entries';
import { createScope, createSlot, type Scope } from './module-scope';
import { type ModuleKey, useModules } from './module-store';
import { runOnce } from './worker-run';

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

const validities = createModuleEntries<Validity>();
export const useValidities = validities.use;
export const putValidity = validities.put;

function patchValidity(key: ModuleKey, change: (before: Validity) => Validity): void {
  const before = validities.of(key);
  if (before !== null) putValidity(key, change(before));
}

/** wabt needs five seconds and a gigabyte for 40 MB, and may not come back. Milliseconds, of each checker. */
const LIMIT = 60_000;
const TOO_LATE: ModuleFailure = { code: 'validate-timeout', facts: { seconds: LIMIT / 1000 } };

const validations = createSlot<Scope>();

/** Asks every checker in turn, each in a worker of its own that is ended afterwards: their memory comes back, and one that dies takes no other along. */
export async function validate(key: ModuleKey): Promise<void> {
  const open = useModules.getState().modules[key];
  if (open === undefined || open.revision === 0) return;
  const validity = firstValidity(open.revision);
  putValidity(key, validity);
  const validation = validations.begin(key, (scope) => scope);
  for (const { by } of validity.checkings) await ask(key, by, validation);
  if (validation.ended) return;
  patchValidity(key, (before) => ({ ...before, phase: 'done' }));
  validation.end();
}

/** Keeps what was told so far. */
export function cancelValidation(key: ModuleKey): void {
  validations.end(key);
  patchValidity(key, (before) => ({
    ...before,
    phase: 'cancelled',
    checkings: before.checkings.map((checking) => (checking.phase === 'asking' ? { by: checking.by, phase: 'waiting' } : checking)),
  }));
}

async function ask(key: ModuleKey, by: Checker, validation: Scope): Promise<void> {
  if (validation.ended) return;
  const shared = shareSource(key);
  if (shared === null) return cancelValidation(key);
  putChecking(key, { by, phase: 'asking' });
  const run = runOnce(createScope(validation), shared, { kind: 'validate', by }, { timeout: LIMIT, late: TOO_LATE });
  const answer = await run.answer;
  if (answer === null) return;
  if (!answer.ok) return putChecking(key, { by, phase: 'failed', failure: answer.failure });
  const { verdict, context } = answer.value;
  putChecking(key, { by, phase: 'told', verdict });
  if (context !== null) patchValidity(key, (before) => ({ ...before, context }));
}

function putChecking(key: ModuleKey, checking: Checking): void {
  patchValidity(key, (before) => ({
    ...before,
    checkings: before.checkings.map((each) => (each.by === checking.by ? checking : each)),
  }));
}

function firstValidity(revision: number): Validity {
  return { phase: 'asking', checkings: CHECKERS.map((by) => ({ by, phase: 'waiting' })), context: null, revision };
}
