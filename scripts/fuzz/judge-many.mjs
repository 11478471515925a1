import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** A mutant that takes longer hangs. The slowest take some tenths of a second. */
const HANGS_AFTER = 20_000;
/** Of a thread's heap, with the modules that mutants are made of in it; typed memory is counted mutant by mutant. */
const HEAP_MB = 192;
const THREADS = Math.min(2, availableParallelism());
const KINDS = ['valid', 'invalid', 'malformed'];

/**
 * Judges mutants 0 … `count` - 1 of a seed in threads that are watched: one that hangs or outgrows its heap is replaced and counts as failed.
 * `watch` may have `failure` and `progress`, which are told of each. Answers how many of each kind there were, and the failures.
 */
export async function judgeMany(thread, seed, count, { threads = THREADS, hangsAfter = HANGS_AFTER, heapMb = HEAP_MB, ...watch } = {}) {
  const sum = { valid: 0, invalid: 0, malformed: 0 };
  const failures = [];
  const fail = (failure) => {
    failures.push(failure);
    watch.failure?.(failure);
  };
  const add = (batch) => {
    for (const kind of KINDS) sum[kind] += batch[kind];
    for (const failure of batch.failures) fail(failure);
    watch.progress?.(sum.valid + sum.invalid + sum.malformed + failures.length);
  };
  const limits = { hangsAfter, heapMb };
  await Promise.all(
    Array.from({ length: threads }, (_, first) => judgeShare({ thread, seed, count, first, step: threads, limits, add, fail })),
  );
  return { ...sum, failures };
}

/** Every `step`-th mutant from `first` on. A thread that hangs or dies is replaced and goes on behind the mutant that did it. */
async function judgeShare({ first, fail, ...share }) {
  let from = first;
  while (from < share.count) {
    const broken = await runThread({ ...share, from });
    if (broken === null) return;
    fail(broken);
    from = broken.number + share.step;
  }
}

/** Answers null when all is judged, else at which mutant the thread ended and why. */
function runThread({ thread, seed, from, step, count, limits: { hangsAfter, heapMb }, add }) {
  return new Promise((resolve) => {
    // The number of the mutant that is being judged.
    const current = new Int32Array(new SharedArrayBuffer(4));
    current[0] = -1;
    const worker = new Worker(thread, {
      workerData: { seed, from, step, count, current },
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    });
    let last = -1;
    let since = Date.now();
    const watch = setInterval(() => {
      if (current[0] !== last) {
        last = current[0];
        since = Date.now();
      } else if (last >= 0 && Date.now() - since > hangsAfter)
        end({ number: last, why: 'hang', detail: `no answer within ${hangsAfter} ms` });
    }, hangsAfter / 20);
    const end = (answer) => {
      clearInterval(watch);
      worker.terminate();
      resolve(answer);
    };
    worker.on('message', (message) => {
      add(message);
      if (message.done) end(null);
    });
    worker.on('error', (error) => end({ number: Math.max(current[0], from), why: 'the thread died', detail: error.message }));
  });
}
