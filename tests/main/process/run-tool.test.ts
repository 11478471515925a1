import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runTool } from '../../../main/process/run-tool';

const RUN = { cwd: process.cwd(), env: process.env };

function isAlive(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0] !== 'Z';
  } catch {
    return false;
  }
}

test('gives arguments as they are: there is no shell between', async () => {
  let said = '';
  const script = 'process.stdout.write(JSON.stringify(process.argv.slice(1)))';
  const args = ['$HOME', 'a b', '"q"', "it's", ';ls', '你好'];
  const tool = runTool({
    ...RUN,
    command: process.execPath,
    args: ['-e', script, '--', ...args],
    onStdout: (text) => {
      said += text;
    },
  });
  await tool.finished;
  expect(JSON.parse(said)).toEqual(args);
});

test('joins a character that arrives in two chunks', async () => {
  let said = '';
  const script = 'process.stdout.write(Buffer.from([0xe4, 0xbd])); setTimeout(() => process.stdout.write(Buffer.from([0xa0])), 50)';
  const tool = runTool({
    ...RUN,
    command: process.execPath,
    args: ['-e', script],
    onStdout: (text) => {
      said += text;
    },
  });
  await tool.finished;
  expect(said).toBe('你');
});

test('says that a tool is not there', async () => {
  const tool = runTool({ ...RUN, command: 'no-such-tool-here', args: [] });
  expect(await tool.finished).toMatchObject({ code: null, error: 'ENOENT', stopped: false });
});

test('answers with the exit code', async () => {
  const tool = runTool({ ...RUN, command: process.execPath, args: ['-e', 'process.exit(7)'] });
  expect(await tool.finished).toEqual({ code: 7, signal: null, stopped: false, error: null });
});

test('kills a whole tree that does not listen, within a second', async () => {
  let said = '';
  let heard: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    heard = resolve;
  });
  const script = 'trap "" TERM; sh -c \'trap "" TERM; echo $$; while :; do sleep 600; done\'';
  const tool = runTool({
    ...RUN,
    command: '/bin/sh',
    args: ['-c', script],
    onStdout: (text) => {
      said += text;
      heard();
    },
  });
  await ready;
  const began = performance.now();
  await tool.stop();
  const quick = performance.now() - began < 1000;
  expect({ quick, stopped: (await tool.finished).stopped, child: isAlive(Number(said)) }).toEqual({
    quick: true,
    stopped: true,
    child: false,
  });
});

test('ends the children of a tool that ended first', async () => {
  let said = '';
  const tool = runTool({
    ...RUN,
    command: '/bin/sh',
    args: ['-c', 'sh -c \'trap "" TERM; while :; do sleep 600; done\' & echo $!; wait'],
    onStdout: (text) => {
      said += text;
    },
  });
  await expect.poll(() => said).not.toBe('');
  await tool.stop();
  expect(isAlive(Number(said))).toBe(false);
});
