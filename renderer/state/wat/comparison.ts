import type { Comparison } from '../../wasm/print/comparison';
import { shareSource } from '../decoder';
import { createSlot } from '../module-scope';
import type { ModuleKey } from '../module-store';
import { type Run, runOnce } from '../worker-run';
import { jobsOf, patchJobs } from './jobs-store';

/** Both texts are printed whole in one go. Milliseconds. */
const COMPARE_LIMIT = 120_000;

const comparisons = createSlot<Run<Comparison>>();

/** Holds our text against wabt's in a worker of its own, and remembers what came of it. */
export async function compareWithWabt(key: ModuleKey): Promise<void> {
  const shared = shareSource(key);
  if (shared === null) return;
  const options = { timeout: COMPARE_LIMIT, late: { code: 'print-timeout', facts: { seconds: COMPARE_LIMIT / 1000 } } } as const;
  const run = comparisons.begin(key, (scope) => runOnce(scope, shared, { kind: 'compare' }, options));
  patchJobs(key, { comparison: { kind: 'running' } });
  const answer = await run.answer;
  if (answer === null) return;
  patchJobs(key, { comparison: answer.ok ? { kind: 'done', comparison: answer.value } : { kind: 'failed', failure: answer.failure } });
}

/** Ends a comparison, or puts away what it told. */
export function stopComparing(key: ModuleKey): void {
  comparisons.end(key);
  if (jobsOf(key).comparison !== null) patchJobs(key, { comparison: null });
}
