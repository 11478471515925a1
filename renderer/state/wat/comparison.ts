import { shareSource } from '../decoder';
import type { ModuleKey } from '../module-store';
import { startWatWorker, type WatClient } from '../workers';
import { jobsOf, patchJobs } from './jobs-store';

/** Both texts are printed whole in one go. Milliseconds. */
const COMPARE_LIMIT = 120_000;

const running = new Map<ModuleKey, WatClient>();

/** Holds our text against wabt's in a worker of its own, and remembers what came of it. */
export async function compareWithWabt(key: ModuleKey): Promise<void> {
  const shared = shareSource(key);
  if (shared === null) return;
  stopComparing(key);
  const client = startWatWorker();
  running.set(key, client);
  patchJobs(key, { comparison: { kind: 'running' } });
  const answer = await client.ask(
    { kind: 'compare', source: shared.source },
    { transfer: shared.transfer, timeout: COMPARE_LIMIT, late: { code: 'print-timeout', facts: { seconds: COMPARE_LIMIT / 1000 } } },
  );
  client.terminate();
  if (running.get(key) !== client) return;
  running.delete(key);
  patchJobs(key, {
    comparison: answer.ok ? { kind: 'done', comparison: answer.value } : { kind: 'failed', failure: answer.failure },
  });
}

/** Ends a comparison, or puts away what it told. */
export function stopComparing(key: ModuleKey): void {
  running.get(key)?.terminate();
  running.delete(key);
  if (jobsOf(key).comparison !== null) patchJobs(key, { comparison: null });
}
