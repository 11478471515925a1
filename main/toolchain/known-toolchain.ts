import { access } from 'node:fs/promises';
import type { Tool, Toolchain } from '../../preload/contract/toolchain';
import { paths } from '../paths';
import { carriedWasmOpt, inspectToolchain } from './inspect-toolchain';

let known: Promise<Toolchain> | null = null;

async function carried(): Promise<Tool | null> {
  const path = carriedWasmOpt(paths().resources);
  try {
    await access(path);
    return { name: 'wasm-opt', version: '132', path, bundled: true };
  } catch {
    return null;
  }
}

async function inspect(): Promise<Toolchain> {
  return inspectToolchain(process.env, await carried());
}

/** What is on this machine; looked up once, because each tool takes a process to ask. */
export function knownToolchain(): Promise<Toolchain> {
  known ??= inspect();
  return known;
}

/** Looks again: after an install, or when a person asks. */
export function inspectAgain(): Promise<Toolchain> {
  known = inspect();
  return known;
}
