import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

const running = new Set();
/** A program that is told to stop may tidy up for so long. */
const PATIENCE = 10_000;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    if (running.size === 0) process.exit(130);
  });
}

/**
 * Runs a program to its end, its output on our stderr (or collected with `capture`).
 * Never throws: a program that cannot be started answers with code 127, one that outlives `limit` milliseconds or the `signal` with 124.
 */
export function run(
  command,
  args,
  { env, cwd = ROOT, capture = false, stdout = capture ? 'pipe' : 2, limit = 0, signal, stdin = 'ignore' } = {},
) {
  return new Promise((resolve) => {
    const stderr = capture ? 'pipe' : 'inherit';
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: [stdin, stdout, stderr] });
    running.add(child);
    let output = '';
    let late = false;
    const timer = limit > 0 ? setTimeout(() => kill(), limit) : null;
    const kill = () => {
      late = true;
      child.kill('SIGINT');
      setTimeout(() => child.kill('SIGKILL'), PATIENCE).unref();
    };
    signal?.addEventListener('abort', kill);
    const finish = (code) => {
      running.delete(child);
      if (timer !== null) clearTimeout(timer);
      resolve({ code: late ? 124 : code, output });
    };
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code, signal) => finish(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/** Runs one of Node's scripts with this very Node. */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}
