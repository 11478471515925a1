import type { Validation, Verdict } from './verdict';

/**
 * One answer of several. The first that can tell decides, and wasm-tools is asked first.
 * Who refuses what wasm-tools accepts lacks something (a proposal, or room within its limits), so its refusal counts as `unsupported`.
 */
export function judge(verdicts: readonly Verdict[]): Validation {
  const deciding = verdicts.find(({ outcome }) => outcome !== 'unsupported');
  const valid = deciding?.outcome === 'valid';
  if (!valid || deciding.by !== 'wasm-tools') return { valid, verdicts };
  return { valid, verdicts: verdicts.map((verdict) => (verdict.outcome === 'invalid' ? { ...verdict, outcome: 'unsupported' } : verdict)) };
}
