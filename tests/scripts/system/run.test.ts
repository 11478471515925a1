import { expect, it } from 'vitest';
import { run } from '../../../scripts/system/run.mjs';

it('answers the exit code and, captured, both outputs', async () => {
  const program = 'process.stdout.write("out"); process.stderr.write("err"); process.exitCode = 3';
  const { code, output } = await run(process.execPath, ['-e', program], { capture: true });
  expect([code, [...output].sort().join('')]).toEqual([3, 'eorrtu']);
});

it('answers 127 for a program that is not there', async () => {
  expect((await run('no-such-program-of-ours', [], { capture: true })).code).toBe(127);
});

it('ends a program at its time limit and answers 124', async () => {
  const { code } = await run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { capture: true, limit: 200 });
  expect(code).toBe(124);
});
