import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { inRoot, installed } from '../system/root.mjs';
import { runNode } from '../system/run.mjs';
import { countPlaywright, countVitest, NO_REPORT } from './reports.mjs';

const MINUTE = 60_000;
const UNIT_REPORT = inRoot('test-results', 'unit.json');
const E2E_REPORT = inRoot('test-results', 'e2e.json');

export async function runUnitTests(tally, env, files = []) {
  prepare(UNIT_REPORT);
  const args = [
    installed('vitest', 'vitest.mjs'),
    'run',
    ...files,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
  ];
  const { code } = await runNode(args, { env, limit: 15 * MINUTE });
  tally.add('unit tests', read(UNIT_REPORT, code, countVitest));
}

/** The unit tests once more, with what share of each file they ran: a table, and pages to read in `test-results/coverage`. */
export async function runCoverage(tally, env, files = []) {
  const args = [
    installed('vitest', 'vitest.mjs'),
    'run',
    ...files,
    '--coverage.enabled',
    '--coverage.provider=v8',
    '--coverage.include={main,preload,renderer,cli}/**/*.{ts,tsx}',
    '--coverage.exclude=tests/**',
    '--coverage.reporter=text',
    '--coverage.reporter=html',
    `--coverage.reportsDirectory=${inRoot('test-results', 'coverage')}`,
  ];
  const { code } = await runNode(args, { env, limit: 25 * MINUTE });
  tally.count('unit tests with coverage', code === 0);
}

export async function runEndToEndTests(tally, env) {
  prepare(E2E_REPORT);
  const { code } = await runNode([installed('@playwright', 'test', 'cli.js'), 'test'], { env, limit: 20 * MINUTE });
  tally.add('end-to-end tests', read(E2E_REPORT, code, countPlaywright));
}

/** A report of an earlier run must not be taken for this one's. */
function prepare(report) {
  mkdirSync(inRoot('test-results'), { recursive: true });
  rmSync(report, { force: true });
}

function read(report, code, count) {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')), code);
  } catch {
    return NO_REPORT;
  }
}
