/**
 * Both readers turn a runner's JSON into counts. A test that did not run (skipped, interrupted, flaky) is not a passed one,
 * and a runner that ended badly with every test passed (a crash between tests, an error in set-up) has failed once.
 */
export function countVitest(report, code) {
  const passed = report.numPassedTests;
  const failed = report.numTotalTests - passed + report.testResults.filter(failedWithoutTests).length;
  return honest({ passed, failed }, code);
}

export function countPlaywright(report, code) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return honest({ passed: expected, failed: unexpected + flaky + skipped }, code);
}

/** What a runner without a readable report stands for. */
export const NO_REPORT = { passed: 0, failed: 1 };

function honest({ passed, failed }, code) {
  const unexplained = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: unexplained ? 1 : failed };
}

/** A file that could not even be read has no tests to fail. */
function failedWithoutTests({ status, assertionResults }) {
  return status === 'failed' && assertionResults.length === 0;
}
