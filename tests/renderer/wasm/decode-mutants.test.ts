import { expect, test } from 'vitest';
import { buildThread } from '../../../scripts/fuzz/build-thread.mjs';
import { judgeMany } from '../../../scripts/fuzz/judge-many.mjs';
import { censusOf } from '../../support/census';
import { mutantBases } from '../../support/mutant-bases';

const MUTANTS = 6_000;
const SEED = 1;

// `npm run fuzz` makes a hundred thousand, with any seed.
test('some thousand mutants of modules decode, measure and print within their time and memory, and wasm-tools says the same of them', async () => {
  const thread = await buildThread('tests/support/fuzz-thread.ts', 'fuzz-in-tests');
  const { failures, ...counts } = await judgeMany(thread, SEED, MUTANTS, { threads: 1 });
  expect(failures).toEqual([]);
  // All are judged, and each kind is met often enough for the test to mean something.
  expect(counts.valid + counts.invalid + counts.malformed).toBe(MUTANTS);
  expect(Math.min(counts.valid, counts.invalid, counts.malformed)).toBeGreaterThan(MUTANTS / 40);
}, 300_000);

test('mutants come of modules that have every instruction of the tables', async () => {
  const { missing } = censusOf(new Set(await mutantBases()));
  expect(missing.map(({ mnemonic }) => mnemonic)).toEqual([]);
}, 60_000);
