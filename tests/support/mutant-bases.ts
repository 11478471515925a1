import fc from 'fast-check';
import { corpus } from './cache';
import { EVERYTHING } from './generate/shape';
import { generatedModule } from './generated-module';
import { leafModule } from './leaf-module';
import { specModules } from './spec-suite';

/** Larger ones say the same more slowly. */
const MOST_BYTES = 20_000;
const LEAVES = 15_000;

/** What mutants are made of: real modules and parts of them, the spec suite's, and generated ones; always the same. */
export async function mutantBases(): Promise<readonly Uint8Array[]> {
  const suite = (await specModules()).filter(({ expected, bytes }) => expected === 'valid' && bytes.length < MOST_BYTES);
  return [...suite.map(({ bytes }) => bytes), ...generated(), ...(await real())];
}

function generated(): readonly Uint8Array[] {
  const levels = [EVERYTHING, { ...EVERYTHING, exceptions: 'legacy' as const }];
  return levels.flatMap((level) => fc.sample(generatedModule(level), { numRuns: 250, seed: 1 })).filter(({ length }) => length > 200);
}

/** These are few but dense: as many mutants come of them as of all generated ones. The largest takes a second where its mutant is valid. */
async function real(): Promise<readonly Uint8Array[]> {
  const emscripten = await corpus('web-tree-sitter');
  const ffmpeg = await corpus('ffmpeg');
  const dense = [
    await corpus('as-sha256'),
    await corpus('curve25519-bindgen'),
    leafModule(emscripten, null, LEAVES),
    leafModule(ffmpeg, 'simd', LEAVES),
    leafModule(ffmpeg, 'threads', LEAVES),
    leafModule(await corpus('canvaskit-names'), 'sat-float', LEAVES),
  ];
  return [...Array.from({ length: 50 }, () => dense).flat(), emscripten, emscripten];
}
