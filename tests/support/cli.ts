import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

const BUNDLE = join(import.meta.dirname, '..', '..', 'out', 'cli', 'watchglass.mjs');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: Uint8Array | string;
}

/** Runs the built command line to its end, in English unless `env` says otherwise. */
export function runCli(args: readonly string[], { env = {}, stdin }: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BUNDLE, ...args], { env: { ...cleanEnvironment(), ...env } });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }));
    // It may have ended without reading all.
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}

/** Runs the built command line with a reader that takes the first chunk of its output and closes the pipe. */
export function runCliBriefly(args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BUNDLE, ...args], { env: cleanEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.once('data', (chunk: Buffer) => {
      stdout = chunk.toString();
      child.stdout.destroy();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs the built command line with its output into a file that is there. */
export function runCliInto(file: string, args: readonly string[], stdin: Uint8Array): Promise<Omit<Ran, 'stdout'>> {
  return new Promise((resolve, reject) => {
    const out = openSync(file, 'w');
    const child = spawn(process.execPath, [BUNDLE, ...args], { env: cleanEnvironment(), stdio: ['pipe', out, 'pipe'] });
    closeSync(out);
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stderr }));
    child.stdin?.on('error', () => {});
    child.stdin?.end(stdin);
  });
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  const { LC_ALL, LC_MESSAGES, LANG, NODE_OPTIONS, ...rest } = process.env;
  return rest;
}
