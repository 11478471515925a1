import { createRequire } from 'node:module';
import { join } from 'node:path';
import { app } from 'electron';
import { carriedWasmOpt } from '../toolchain/inspect-toolchain';
import { WASM_OPT_SWITCH } from './wasm-opt-command';

/** The part of the JS API that the script uses: main has no types for it, because main never looks inside a module. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports?: object) => object;
};

/**
 * The script compiles its module asynchronously, and by then Chromium would have gone on to look for a display, which a build machine
 * need not have. Compiled at once, all that is left are microtasks, and they are done before Electron's own start goes on.
 */
function compileAtOnce(): void {
  const instantiate = async (bytes: Uint8Array, imports?: object) => {
    const module = new WebAssembly.Module(bytes);
    return { module, instance: new WebAssembly.Instance(module, imports) };
  };
  Object.assign(WebAssembly, { instantiate });
}

/** The script sets the exit code and leaves the rest to Node, which would go on as an app with windows. */
function exitWithCode(): void {
  Object.defineProperty(process, 'exitCode', { get: () => undefined, set: (code: number) => process.exit(code) });
  process.on('unhandledRejection', (error) => {
    process.stderr.write(`wasm-opt: ${String(error)}\n`);
    process.exit(1);
  });
}

/** Runs the carried wasm-opt in this process, before any window, with what follows our switch as its arguments. */
export function runWasmOpt(): void {
  const args = process.argv.slice(process.argv.indexOf(WASM_OPT_SWITCH) + 1);
  const resources = app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources');
  const script = carriedWasmOpt(resources);
  process.argv = [process.execPath, 'wasm-opt', ...args];
  compileAtOnce();
  exitWithCode();
  createRequire(script)(script);
}
