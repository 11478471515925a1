import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** A mutant that takes longer hangs. The slowest take some tenths of a second. */
const HANGS_AFTER = 20_000;
const HEAP_MB = 512;
const THREADS = Math.min(2, availableParallelism());
const TICK = 1_000;

/** Judges mutants 0 … `count` - 1 in two threads that are watched; answers the exit code. */
export async function judgeMany(thread, seed, count) {
  const started = Date.now();
  const sum = { valid: 0, invalid: 0, malformed: 0, failed: 0 };
  const peak = { rss: 0 };
  say(`${count} mutants, seed ${seed}, ${THREADS} threads`);
  const judged = () => sum.valid + sum.invalid + sum.malformed + sum.failed;
  const progress = setInterval(() => {
    peak.rss = Math.max(peak.rss, process.memoryUsage.rss());
    say(`${judged()} of ${count}, ${sum.failed} failed, ${Math.round((Date.now() - started) / 1000)} s`);
  }, 10 * TICK);
  const fail = (number, why, detail) => {
    sum.failed++;
    say(`FAILED ${why}: npm run fuzz -- --seed ${seed} --only ${number}\n  ${String(detail).split('\n').slice(0, 4).join('\n  ')}`);
  };
  await Promise.all(Array.from({ length: THREADS }, (_, first) => judgeShare({ thread, seed, count, first, sum, fail })));
  clearInterval(progress);
  peak.rss = Math.max(peak.rss, process.memoryUsage.rss());
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stdout.write(
    `${judged()} mutants of seed ${seed}: ${sum.valid} valid, ${sum.invalid} invalid, ${sum.malformed} malformed, ${sum.failed} failed; ${seconds} s, at most ${Math.round(peak.rss / 2 ** 20)} MB\n`,
  );
  return sum.failed === 0 && judged() === count ? 0 : 1;
}

/** Every THREADS-th mutant from `first` on. A thread that hangs or dies is replaced and goes on behind the mutant that did it. */
async function judgeShare({ thread, seed, count, first, sum, fail }) {
  let from = first;
  while (from < count) {
    const broken = await runThread({ thread, seed, from, count, sum, fail });
    if (broken === null) return;
    fail(broken.number, broken.why, broken.detail);
    from = broken.number + THREADS;
  }
}

/** Answers null when all is judged, else at which mutant the thread ended and why. */
function runThread({ thread, seed, from, count, sum, fail }) {
  return new Promise((resolve) => {
    const current = new Int32Array(new SharedArrayBuffer(4));
    current[0] = -1;
    const worker = new Worker(thread, {
      workerData: { seed, from, step: THREADS, count, current },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    let last = -1;
    let since = Date.now();
    const watch = setInterval(() => {
      if (current[0] !== last) {
        last = current[0];
        since = Date.now();
      } else if (last >= 0 && Date.now() - since > HANGS_AFTER)
        end({ number: last, why: 'hang', detail: `no answer within ${HANGS_AFTER} ms` });
    }, TICK);
    const end = (answer) => {
      clearInterval(watch);
      worker.terminate();
      resolve(answer);
    };
    worker.on('message', (message) => {
      for (const kind of ['valid', 'invalid', 'malformed']) sum[kind] += message[kind];
      for (const { number, why, detail } of message.failures) fail(number, why, detail);
      if (message.done) end(null);
    });
    worker.on('error', (error) => end({ number: Math.max(current[0], from), why: 'the thread died', detail: error.message }));
  });
}

function say(text) {
  process.stderr.write(`[fuzz] ${text}\n`);
}
