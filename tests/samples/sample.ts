import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import wabt from 'wabt';
import { EVERY_FEATURE } from '../../renderer/wasm/wabt/wabt-input';

export const SAMPLES = join(import.meta.dirname, '..', '..', 'resources', 'samples');

/** The calls that a test makes: exports are host functions to JavaScript, with whatever types the sample has. */
export type Calls = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

export interface Started {
  readonly call: Calls;
  readonly exports: WebAssembly.Exports;
}

/** A bundled WAT sample, assembled by wabt and compiled. */
export async function compileSample(id: string): Promise<WebAssembly.Module> {
  const text = await readFile(join(SAMPLES, `${id}.wat`), 'utf8');
  const module = (await wabt()).parseWat(`${id}.wat`, text, EVERY_FEATURE);
  try {
    module.validate();
    return await WebAssembly.compile(new Uint8Array(module.toBinary({ write_debug_names: true }).buffer));
  } finally {
    module.destroy();
  }
}

export async function startSample(id: string, imports: WebAssembly.Imports = {}): Promise<Started> {
  const { exports } = await WebAssembly.instantiate(await compileSample(id), imports);
  const funcs = Object.entries(exports).filter(([, value]) => typeof value === 'function');
  return { call: Object.fromEntries(funcs) as Calls, exports };
}
