import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { validateByEngine } from '../../renderer/wasm/validate/engine';
import type { Verdict } from '../../renderer/wasm/validate/verdict';
import { createWasmToolsValidator } from '../../renderer/wasm/validate/wasm-tools';

/** The build puts it beside the file that this becomes part of. */
const VALIDATOR = join(import.meta.dirname, 'validator.wasm');

let wasmTools: ((bytes: Uint8Array) => Verdict) | null = null;

/** wasm-tools decides; the engine does where that cannot tell, for want of memory. */
export async function validateModule(bytes: Uint8Array): Promise<Verdict> {
  wasmTools ??= createWasmToolsValidator(compileValidator());
  const verdict = wasmTools(bytes);
  // The engine takes no shared memory.
  return verdict.outcome === 'unsupported' ? validateByEngine(new Uint8Array(bytes)) : verdict;
}

/** V8's second compiler needs half a second for the validator's largest func, and the process would wait for it: no module is worth that. */
function compileValidator(): WebAssembly.Module {
  setFlagsFromString('--liftoff-only');
  return new WebAssembly.Module(readFileSync(VALIDATOR));
}
