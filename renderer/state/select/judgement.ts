import { judge } from '../../wasm/validate/judge';
import type { Verdict } from '../../wasm/validate/verdict';
import type { Checking, Validity } from '../validity';

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
