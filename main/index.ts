import { app } from 'electron';
import { startApp } from './start-app';
import { runWasmOpt } from './wasm-pack/run-wasm-opt';

// The same executable also stands in for wasm-opt: wasm-pack starts it so, and then there is no window.
if (process.argv.includes('--watchglass-wasm-opt')) void runWasmOpt();
else startApp(app);
