import { installed } from '../system/root.mjs';
import { runNode } from '../system/run.mjs';

const TSC = installed('typescript', 'bin', 'tsc');
const BIOME = installed('@biomejs', 'biome', 'bin', 'biome');
const TYPES = [
  ['types of every room, against the newest Electron', [TSC, '-b']],
  ['types of main, against Electron 25', [TSC, '-p', 'main/tsconfig.electron25.json', '--noEmit']],
  ['types of preload, against Electron 25', [TSC, '-p', 'preload/tsconfig.electron25.json', '--noEmit']],
];
const CHECKS = [
  ...TYPES,
  ['lint and format', [BIOME, 'check', '--error-on-warnings']],
  ['dead code', [installed('knip', 'bin', 'knip.js'), '--no-progress']],
];

/** What can be said without running the app. Each check counts as one test. */
export function runStaticChecks(tally) {
  return runChecks(CHECKS, tally);
}

export function checkTypes(tally) {
  return runChecks(TYPES, tally);
}

/** Formats, sorts imports and mends what the linter can mend by itself; what is left is said. */
export async function fixFormat(tally) {
  await runChecks([['format and lint, mended', [BIOME, 'check', '--write', '--error-on-warnings']]], tally);
}

async function runChecks(checks, tally) {
  for (const [title, args] of checks) {
    const { code } = await runNode(args, { limit: 5 * 60_000 });
    tally.count(title, code === 0);
  }
}
