import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { devNull } from 'node:os';

const TIME = '/usr/bin/time';

/**
 * Runs a program to its end with its output in a file; answers its wall time and the most memory that it held.
 * Where there is no GNU time, memory is sampled and may be a little too low; where there is no /proc either, it is null.
 */
export async function runChild(command, args, outFile = devNull) {
  const out = openSync(outFile, 'w');
  const byTime = existsSync(TIME);
  const [program, ...rest] = byTime ? [TIME, '-f', '%M', command, ...args] : [command, ...args];
  const begun = performance.now();
  const child = spawn(program, rest, { stdio: ['ignore', out, 'pipe'] });
  let stderr = '';
  let sampled = null;
  const timer = setInterval(() => {
    sampled = Math.max(sampled ?? 0, peakOf(child.pid));
  }, 5);
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const took = performance.now() - begun;
  clearInterval(timer);
  closeSync(out);
  const peak = byTime ? Number(stderr.trimEnd().split('\n').at(-1)) * 1024 : sampled;
  return { code, took, peak, stderr };
}

function peakOf(pid) {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
