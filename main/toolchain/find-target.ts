import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TRIPLE } from '../cargo/args';
import { runToEnd } from '../process/run-to-end';

/** The folder of the target's standard library, or null where that is not installed. Asked in `cwd`, because a folder may choose its own toolchain. */
export async function findTarget(rustc: string, cwd: string, env: NodeJS.ProcessEnv): Promise<string | null> {
  const asked = await runToEnd({ command: rustc, args: ['--print', 'sysroot'], cwd, env }, 20_000);
  if (asked.code !== 0) return null;
  const folder = join(asked.stdout.trim(), 'lib', 'rustlib', TRIPLE, 'lib');
  return (await isFolder(folder)) ? folder : null;
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
