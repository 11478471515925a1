import { copyFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { inRoot, installed } from '../system/root.mjs';

const FILES = [
  // CommonJS, one file with its WebAssembly inside; runs in Node and in Electron's Node.
  { from: ['binaryen', 'bin', 'wasm-opt'], to: 'wasm-opt.cjs' },
  { from: ['binaryen', 'LICENSE'], to: 'wasm-opt.LICENSE' },
];

/** The optimiser that the app carries, so that a release build needs no download. */
export function copyTools() {
  mkdirSync(inRoot('resources', 'tools'), { recursive: true });
  for (const { from, to } of FILES) copyWhenStale(installed(...from), inRoot('resources', 'tools', to));
}

function copyWhenStale(from, to) {
  const source = statSync(from);
  if (existsSync(to)) {
    const copy = statSync(to);
    if (copy.size === source.size && copy.mtimeMs >= source.mtimeMs) return;
  }
  const temporary = `${to}.${process.pid}`;
  copyFileSync(from, temporary);
  renameSync(temporary, to);
}
