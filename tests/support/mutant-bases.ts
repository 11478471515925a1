import fc from 'fast-check';
import { corpus } from './cache';
import { EVERYTHING } from './generate/shape';
import { generatedModule } from './generated-module';
import { specModules } from './spec-suite';

/** Larger ones say the same more slowly. */
const MOST_BYTES = 20_000;

/** What mutants are made of: two small modules of real compilers, the spec suite's, and generated ones; always the same. */
export async function mutantBases(): Promise<readonly Uint8Array[]> {
  const real = [await corpus('as-sha256'), await corpus('curve25519-bindgen')];
  const suite = (await specModules()).filter(({ expected, bytes }) => expected === 'valid' && bytes.length < MOST_BYTES);
  const generated = fc.sample(generatedModule(EVERYTHING), { numRuns: 300, seed: 1 }).filter((bytes) => bytes.length > 200);
  // The real ones are few but dense: as many mutants come of them as of all generated ones.
  return [...suite.map(({ bytes }) => bytes), ...generated, ...Array.from({ length: 100 }, () => real).flat()];
}
