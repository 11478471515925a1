import { homedir } from 'node:os';
import type { Result } from '../../preload/contract/result';
import type { Installable, Toolchain } from '../../preload/contract/toolchain';
import { TRIPLE } from '../cargo/args';
import { type Remark, readRemark } from '../cargo/stderr';
import { done, failed } from '../failure';
import { splitLines } from '../process/line-splitter';
import { type RunningTool, runTool } from '../process/run-tool';
import { echo, type Terminal } from '../process/terminal';
import { colourful, toolEnvironment } from '../process/tool-environment';
import { toolPath } from './inspect-toolchain';

interface InstallPlan {
  readonly tool: 'rustup' | 'cargo';
  readonly path: string | null;
  readonly args: readonly string[];
}

let running: RunningTool | null = null;

/** Which tool installs it, and how; `path` is null when that tool is not there. */
function planInstall(what: Installable, toolchain: Toolchain): InstallPlan {
  switch (what) {
    case 'target':
      return { tool: 'rustup', path: toolPath(toolchain, 'rustup'), args: ['target', 'add', TRIPLE] };
    case 'wasm-pack':
      return { tool: 'cargo', path: toolPath(toolchain, 'cargo'), args: ['install', 'wasm-pack', '--locked'] };
    default:
      return what satisfies never;
  }
}

function explain(what: Installable, remark: Remark | null, words: string): Result<null> {
  if (remark?.kind === 'network-needed' || remark?.kind === 'disk-full') return failed(remark.kind, { what }, words);
  return failed('install-failed', { what }, words);
}

/** Runs the installer with its words in the terminal; one at a time. */
export async function install(what: Installable, toolchain: Toolchain, write: Terminal): Promise<Result<null>> {
  if (running !== null) return failed('install-failed', { what, reason: 'busy' });
  const plan = planInstall(what, toolchain);
  if (plan.path === null) return failed(plan.tool === 'rustup' ? 'rustup-missing' : 'cargo-missing', { what });
  write(echo(plan.tool, plan.args));
  const last: string[] = [];
  let remark: Remark | null = null;
  const lines = splitLines((line) => {
    remark ??= readRemark(line);
    last.push(line);
    if (last.length > 40) last.shift();
  });
  const tool = runTool({
    command: plan.path,
    args: plan.args,
    cwd: homedir(),
    env: colourful(toolEnvironment(process.env)),
    onStdout: write,
    onStderr: (text) => {
      lines.push(text);
      write(text);
    },
  });
  running = tool;
  const exit = await tool.finished;
  running = null;
  lines.end();
  if (exit.stopped) return failed('install-failed', { what, reason: 'stopped' });
  return exit.code === 0 ? done(null) : explain(what, remark, last.join('\n'));
}

export async function stopInstall(): Promise<void> {
  await running?.stop();
}
