import type { ChildProcess } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';
import spawn from 'cross-spawn';
import { stopTree } from './stop-tree';

/** A tool and its arguments: never a command line, and never through a shell. */
export interface ToolRun {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly onStdout?: (text: string) => void;
  readonly onStderr?: (text: string) => void;
}

export interface ToolExit {
  readonly code: number | null;
  readonly signal: string | null;
  /** True when we ended it. */
  readonly stopped: boolean;
  /** The system's code (`ENOENT`, `EACCES`) when it could not be started. */
  readonly error: string | null;
}

export interface RunningTool {
  readonly pid: number | null;
  readonly finished: Promise<ToolExit>;
  /** Ends the tool and all that it started; answers when they have ended. */
  stop(): Promise<void>;
}

// A daemon that a tool leaves behind may hold its pipes open; the tool has ended all the same.
const PIPES_CLOSE_MS = 500;

function readText(stream: NodeJS.ReadableStream | null, tell: ((text: string) => void) | undefined): void {
  if (stream === null) return;
  const decoder = new StringDecoder('utf8');
  stream.on('data', (bytes: Buffer) => {
    const text = decoder.write(bytes);
    if (text !== '') tell?.(text);
  });
  stream.on('end', () => {
    const text = decoder.end();
    if (text !== '') tell?.(text);
  });
}

function whenFinished(child: ChildProcess, isStopped: () => boolean): Promise<ToolExit> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const finish = (code: number | null, signal: string | null, error: string | null) => {
      clearTimeout(timer);
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve({ code, signal, stopped: isStopped(), error });
    };
    child.on('error', (error: NodeJS.ErrnoException) => finish(null, null, error.code ?? error.message));
    child.on('close', (code, signal) => finish(code, signal, null));
    child.on('exit', (code, signal) => {
      timer = setTimeout(() => finish(code, signal, null), PIPES_CLOSE_MS);
    });
  });
}

/** Starts a tool in a process group of its own, so that it can be ended with everything that it starts. */
export function runTool(run: ToolRun): RunningTool {
  const posix = process.platform !== 'win32';
  const child = spawn(run.command, [...run.args], {
    cwd: run.cwd,
    env: run.env,
    detached: posix,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stopped = false;
  let stopping: Promise<void> | null = null;
  readText(child.stdout, run.onStdout);
  readText(child.stderr, run.onStderr);
  const finished = whenFinished(child, () => stopped);
  return {
    pid: child.pid ?? null,
    finished,
    stop() {
      if (stopping === null) {
        stopped = child.exitCode === null && child.signalCode === null;
        stopping = stopTree(child.pid, finished);
      }
      return stopping;
    },
  };
}
