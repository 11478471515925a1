import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Share, ShareEnd } from './print-share';
import { stopAll } from './turns';

/** Beside the file that this becomes part of. */
const THREAD = join(import.meta.dirname, 'print-thread.mjs');
/** A thread makes little garbage, and its memory is held against the module's size. */
const YOUNG_MB = 4;

/** Prints one text in several threads; answers how it went for each. */
export async function printInThreads(share: Share, threads: number): Promise<readonly ShareEnd[]> {
  return Promise.all(Array.from({ length: threads }, () => runThread(share)));
}

function runThread(share: Share): Promise<ShareEnd> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(THREAD, { workerData: share, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    worker.once('message', resolve);
    worker.once('error', (error) => {
      // The others may be waiting for what this one had taken.
      stopAll(share.turns);
      reject(error);
    });
    worker.once('exit', () => reject(new Error('a thread ended early')));
  });
}
