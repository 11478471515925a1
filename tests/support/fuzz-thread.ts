import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { judgeMutant, type MutantVerdict } from './judge-mutant';
import { mutantBases } from './mutant-bases';
import { numberedMutant } from './mutants';

/** Mutants between two messages. */
const BATCH = 200;

interface Share {
  readonly seed: number;
  readonly from: number;
  readonly step: number;
  readonly count: number;
  /** The number of the mutant that is being judged, for the thread that watches. */
  readonly current: Int32Array;
}

export async function judgeNumbered(
  seed: number,
  number: number,
): Promise<{ readonly bytes: Uint8Array; readonly verdict: MutantVerdict }> {
  const bytes = numberedMutant(await mutantBases(), seed, number);
  return { bytes, verdict: await judgeMutant(bytes) };
}

async function judgeShare({ seed, from, step, count, current }: Share, port: NonNullable<typeof parentPort>): Promise<void> {
  const bases = await mutantBases();
  let batch = emptyBatch();
  // What is made once belongs to no mutant.
  await judgeMutant(bases[0] ?? new Uint8Array());
  for (let number = from; number < count; number += step) {
    current[0] = number;
    const verdict = await judgeMutant(numberedMutant(bases, seed, number));
    if (verdict.kind === 'failed') batch.failures.push({ number, ...verdict });
    else batch[verdict.kind]++;
    if (++batch.judged < BATCH) continue;
    port.postMessage({ ...batch, done: false });
    batch = emptyBatch();
  }
  port.postMessage({ ...batch, done: true });
}

function emptyBatch() {
  const failures: { readonly number: number; readonly why: string; readonly detail: string }[] = [];
  return { judged: 0, valid: 0, invalid: 0, malformed: 0, failures };
}

if (!isMainThread && parentPort !== null) await judgeShare(workerData, parentPort);
