/** The honest sum. What cannot be counted counts as one failure. */
export function makeTally() {
  const sum = { passed: 0, failed: 0 };
  return {
    count(title, ok) {
      sum[ok ? 'passed' : 'failed'] += 1;
      process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${title}\n`);
    },
    add(title, { passed, failed }) {
      sum.passed += passed;
      sum.failed += failed;
      process.stdout.write(`${failed === 0 ? 'ok  ' : 'FAIL'} ${title}: ${passed} passed, ${failed} failed\n`);
    },
    /** The last line that a test run prints; answers the exit code. */
    finish() {
      process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`);
      return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
    },
  };
}
