import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TRIPLE } from '../cargo/args';
import { runToEnd } from '../process/run-to-end';

/** Is the target's standard library there? Asked in `cwd`, because a folder may choose its own toolchain. */
export async function hasTarget(rustc: string, cwd: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const asked = await runToEnd({ command: rustc, args: ['--print', 'sysroot'], cwd, env }, 20_000);
  if (asked.code !== 0) return false;
  try {
    return (await stat(join(asked.stdout.trim(), 'lib', 'rustlib', TRIPLE, 'lib'))).isDirectory();
  } catch {
    return false;
  }
}
