import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from '../../../scripts/test/reports.mjs';

const file = { status: 'passed', assertionResults: [{}, {}] };

describe('countVitest', () => {
  it('counts passed and failed tests', () => {
    const report = { numPassedTests: 8, numTotalTests: 10, testResults: [file] };
    expect(countVitest(report, 1)).toEqual({ passed: 8, failed: 2 });
  });

  it('counts a test that did not run as failed', () => {
    const report = { numPassedTests: 9, numPendingTests: 1, numTotalTests: 10, testResults: [file] };
    expect(countVitest(report, 0)).toEqual({ passed: 9, failed: 1 });
  });

  it('counts a file that could not be read as one failure', () => {
    const report = { numPassedTests: 2, numTotalTests: 2, testResults: [file, { status: 'failed', assertionResults: [] }] };
    expect(countVitest(report, 1)).toEqual({ passed: 2, failed: 1 });
  });

  it('counts a runner that ended badly as one failure though every test passed', () => {
    const report = { numPassedTests: 2, numTotalTests: 2, testResults: [file] };
    expect(countVitest(report, 1)).toEqual({ passed: 2, failed: 1 });
  });

  it('counts a run without a test as one failure', () => {
    expect(countVitest({ numPassedTests: 0, numTotalTests: 0, testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('countPlaywright', () => {
  it('counts what was not expected, flaky or did not run as failed', () => {
    expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 } }, 1)).toEqual({ passed: 5, failed: 6 });
  });

  it('counts a runner that was ended as one failure though every test passed', () => {
    expect(countPlaywright({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 } }, 124)).toEqual({ passed: 5, failed: 1 });
  });
});
