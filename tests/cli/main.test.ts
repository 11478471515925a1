import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { version } from '../../package.json';
import { runCli, runCliInto } from '../support/cli';
import { PREAMBLE } from '../support/module-bytes';

/** A file that takes nothing, where the system has one. */
const FULL = '/dev/full';

it('shows the help of the whole on stdout', async () => {
  expect(await runCli(['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('Usage: watchglass VERB'), stderr: '' });
});

it.each(['wat', 'interface', 'validate'])('shows the help of %s on stdout', async (verb) => {
  expect(await runCli([verb, '--help'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`Usage: watchglass ${verb} FILE`),
    stderr: '',
  });
});

it('shows its version', async () => {
  expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `watchglass ${version}\n`, stderr: '' });
});

it.each([[[]], [['print']], [['wat']], [['validate', 'a.wasm', '--bogus']]])('ends with 2 and a hint on stderr for %j', async (args) => {
  expect(await runCli(args)).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^watchglass: .+\nwatchglass: see watchglass .*--help\n$/),
  });
});

it.runIf(existsSync(FULL)).each([
  ['--help', ['--help']],
  ['--version', ['--version']],
  ['interface', ['interface', '-', '--json']],
  ['validate', ['validate', '-', '--json']],
  ['wat', ['wat', '-']],
])('says in words that the disk is full, whatever %s wanted to write', async (_, args) => {
  expect(await runCliInto(FULL, args, Uint8Array.from(PREAMBLE))).toEqual({
    code: 1,
    stderr: 'watchglass: -: cannot be written: the disk is full\n',
  });
});

it('speaks Chinese in a Chinese terminal, and when it is asked to', async () => {
  const [terminal, asked] = await Promise.all([
    runCli(['--help'], { env: { LANG: 'zh_CN.UTF-8' } }),
    runCli(['--help', '--lang', 'zh-CN']),
  ]);
  expect([terminal.stdout.includes('用法：'), asked.stdout]).toEqual([true, terminal.stdout]);
});
