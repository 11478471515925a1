import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

const running = new Set();
/** A program that is told to stop may tidy up for so long. */
const PATIENCE = 10_000;

let asked = 0;

// npm hands on what the terminal has already sent to everyone, so one Ctrl+C arrives twice within moments. A later one means it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (running.size === 0) process.exit(130);
    const first = asked === 0;
    if (!first && Date.now() - asked < 1000) return;
    asked = Date.now();
    for (const child of running) child.kill(first ? signal : 'SIGKILL');
  });
}

/**
 * Runs a program to its end, its output on our stderr (or collected with `capture`).
 * Never throws: a program that cannot be started answers with code 127, one that outlives `limit` milliseconds or the `signal` with 124.
 * A `detached` program has a process group of its own, and hears of a Ctrl+C only from us, once.
 */
export function run(
  command,
  args,
  { env, cwd = ROOT, capture = false, stdout = capture ? 'pipe' : 2, limit = 0, signal, detached = false } = {},
) {
  return new Promise((resolve) => {
    const stderr = capture ? 'pipe' : 'inherit';
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', stdout, stderr], detached });
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
