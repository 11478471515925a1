import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Arguments that a build adds to every call of wasm-opt: wasm-pack takes them from the crate's manifest only, which is not ours to edit. */
export const EXTRA_ARGS = 'WATCHGLASS_WASM_OPT_ARGS';

function quoteForSh(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** A script that passes its arguments on to this command. */
export function shimText(command: readonly string[], platform: NodeJS.Platform): string {
  if (platform === 'win32') return `@echo off\r\n${command.map((word) => `"${word}"`).join(' ')} %* %${EXTRA_ARGS}%\r\n`;
  // Unquoted on purpose: empty must become no argument.
  return `#!/bin/sh\nexec ${command.map(quoteForSh).join(' ')} "$@" $${EXTRA_ARGS}\n`;
}

async function isSame(file: string, text: string): Promise<boolean> {
  try {
    return (await readFile(file, 'utf8')) === text;
  } catch {
    return false;
  }
}

/** Writes the script as `wasm-opt` into a folder of ours, and answers with the folder, for the head of PATH. */
export async function writeShim(folder: string, command: readonly string[]): Promise<string> {
  const windows = process.platform === 'win32';
  const file = join(folder, windows ? 'wasm-opt.cmd' : 'wasm-opt');
  const text = shimText(command, process.platform);
  if (!(await isSame(file, text))) {
    await mkdir(folder, { recursive: true });
    await writeFile(file, text);
    await chmod(file, 0o755);
  }
  return folder;
}
