import { expect, test } from 'vitest';
import { judgeMutant } from '../../support/judge-mutant';
import { mutantBases } from '../../support/mutant-bases';
import { numberedMutant } from '../../support/mutants';

const MUTANTS = 4_000;
const SEED = 1;

// `npm run fuzz` makes a hundred thousand, with any seed.
test('some thousand mutants of modules decode, measure and print without harm, and wasm-tools says the same of them', async () => {
  const bases = await mutantBases();
  const counts = { valid: 0, invalid: 0, malformed: 0 };
  const failures: unknown[] = [];
  for (let number = 0; number < MUTANTS; number++) {
    const verdict = await judgeMutant(numberedMutant(bases, SEED, number));
    if (verdict.kind === 'failed') failures.push({ number, ...verdict });
    else counts[verdict.kind]++;
  }
  expect(failures).toEqual([]);
  // Each kind is met often enough for the test to mean something.
  expect(Math.min(counts.valid, counts.invalid, counts.malformed)).toBeGreaterThan(MUTANTS / 40);
}, 300_000);
