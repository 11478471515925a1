import { installed } from '../system/root.mjs';
import { runNode } from '../system/run.mjs';

const TSC = installed('typescript', 'bin', 'tsc');
const CHECKS = [
  ['types of every room, against the newest Electron', [TSC, '-b']],
  ['types of main, against Electron 25', [TSC, '-p', 'main/tsconfig.electron25.json', '--noEmit']],
  ['types of preload, against Electron 25', [TSC, '-p', 'preload/tsconfig.electron25.json', '--noEmit']],
  ['lint and format', [installed('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings']],
  ['dead code', [installed('knip', 'bin', 'knip.js'), '--no-progress']],
];

/** What can be said without running the app. Each check counts as one test. */
export async function runStaticChecks(tally) {
  for (const [title, args] of CHECKS) {
    const { code } = await runNode(args, { limit: 5 * 60_000 });
    tally.count(title, code === 0);
  }
}
