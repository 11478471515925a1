import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The real tool's path; throws a sentence where there is none, since a test that needs Rust fails without it. */
export function realTool(name: string): string {
  try {
    return execFileSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', name], { encoding: 'utf8' }).trim();
  } catch {
    throw new Error(`${name} is not on this machine's PATH: install Rust from rust-lang.org, then run npm test again.`);
  }
}

/** A folder for PATH with links to the real tools named and scripts of the test's own. Scripts stand for a tool only where a test must force a failure. */
export function toolFolder(folder: string, real: readonly string[], scripts: Readonly<Record<string, string>> = {}): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const name of real) symlinkSync(realTool(name), join(bin, name));
  for (const [name, lines] of Object.entries(scripts)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${lines}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  return bin;
}

/** A crate with nothing to fetch: a cdylib of one function. */
export function writeCrate(folder: string, name: string, source = '#[no_mangle] pub extern "C" fn one() -> i32 { 1 }\n'): void {
  mkdirSync(join(folder, 'src'), { recursive: true });
  const manifest = `[package]\nname = "${name}"\nversion = "0.1.0"\nedition = "2021"\n[lib]\ncrate-type = ["cdylib"]\n`;
  writeFileSync(join(folder, 'Cargo.toml'), manifest);
  writeFileSync(join(folder, 'src/lib.rs'), source);
}
