import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { beforeAll, expect, test } from 'vitest';
import { buildThread } from '../../../../../scripts/fuzz/build-thread.mjs';
import { type CorpusName, corpusModule } from '../../../../../scripts/steps/corpus.mjs';
import { withCure } from '../../../../support/cache';

const MEGABYTE = 1 << 20;
/** Of heap, an empty thread's. */
const EMPTY_MB = 8;

let thread: string;

beforeAll(async () => {
  thread = await buildThread('tests/support/print-thread.ts', 'print-in-tests');
}, 60_000);

test.each<CorpusName>(['canvaskit-names', 'esbuild-go', 'ffmpeg', 'duckdb-mvp'])(
  'the whole text of %s is printed in less memory than three times the file takes: two of typed memory, its bytes among it, and one of heap',
  async (name) => {
    const file = await withCure(corpusModule(name));
    const { size } = await stat(file);
    // A thread that needs more ends with an error.
    const heap = { maxOldGenerationSizeMb: EMPTY_MB + size / MEGABYTE, maxYoungGenerationSizeMb: 4 };
    const [{ text, typed }] = await once(new Worker(thread, { workerData: file, resourceLimits: heap }), 'message');
    expect([text > 5 * size, typed < 2 * size]).toEqual([true, true]);
  },
  120_000,
);
