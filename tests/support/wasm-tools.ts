import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createWasmToolsValidator } from '../../renderer/wasm/validate/wasm-tools';

export const VALIDATOR_FILE = fileURLToPath(new URL('../../resources/validator/validator.wasm', import.meta.url));

/** wasm-tools' validator as the app carries it. */
export const wasmTools = createWasmToolsValidator(new WebAssembly.Module(readFileSync(VALIDATOR_FILE)));
