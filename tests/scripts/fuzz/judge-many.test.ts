import { expect, test } from 'vitest';
import { judgeMany } from '../../../scripts/fuzz/judge-many.mjs';

const MUTANTS = 8;

/** A thread that finds every mutant valid, and at number three does something else. */
function threadThat(does: string): URL {
  return new URL(
    `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from 'node:worker_threads';
    const { from, step, count, current } = workerData;
    const none = { valid: 0, invalid: 0, malformed: 0, failures: [], done: false };
    for (let number = from; number < count; number += step) {
      current[0] = number;
      if (number === 3) ${does}
      parentPort.postMessage({ ...none, valid: 1 });
    }
    parentPort.postMessage({ ...none, done: true });
  `)}`,
  );
}

test.each([
  ['hangs', 'for (;;);', 'hang'],
  ['outgrows its heap', 'for (const all = []; ; ) all.push(new Array(10_000).fill(number));', 'the thread died'],
  ['throws', 'throw new Error("three");', 'the thread died'],
])('a mutant at which its thread %s has failed, and the others are judged all the same', async (_, does, why) => {
  const { valid, failures } = await judgeMany(threadThat(does), 1, MUTANTS, { threads: 1, hangsAfter: 2_000, heapMb: 32 });
  expect({ valid, failures }).toMatchObject({ valid: MUTANTS - 1, failures: [{ number: 3, why }] });
});
