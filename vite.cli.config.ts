import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import manifest from './package.json' with { type: 'json' };

/** What the code looks for beside itself when it is asked to validate or to print a component. */
const BESIDE = [
  'resources/validator/validator.wasm',
  'node_modules/@bytecodealliance/jco-transpile/vendor/wasm-tools.core.wasm',
  'node_modules/@bytecodealliance/jco-transpile/vendor/wasm-tools.core2.wasm',
];

const modulesBeside: Plugin = {
  name: 'modules-beside-the-bundle',
  generateBundle() {
    for (const file of BESIDE) this.emitFile({ type: 'asset', fileName: `parts/${basename(file)}`, source: readFileSync(file) });
  },
};

// The command line for Node: everything is bundled; what every start needs is one file, what few need lies beside it and is read when it is asked for.
export default defineConfig({
  root: 'cli',
  publicDir: false,
  plugins: [modulesBeside],
  build: {
    ssr: true,
    target: 'node20',
    outDir: '../out/cli',
    emptyOutDir: true,
    minify: true,
    reportCompressedSize: false,
    rollupOptions: {
      input: { watchglass: 'cli/index.ts', 'parts/print-thread': 'cli/wat/print-thread.ts' },
      output: { entryFileNames: '[name].mjs', chunkFileNames: 'parts/[name].mjs' },
    },
  },
  // Not `node`: wasm-tools needs no file system, and Node's stand-in for one would start a thread from a file of its own.
  ssr: { noExternal: true, resolve: { conditions: ['browser', 'module', 'import', 'default'] } },
  // The former is for wabt, which asks for its own folder and then reads nothing there.
  define: { __dirname: 'import.meta.dirname', WATCHGLASS_VERSION: JSON.stringify(manifest.version) },
});
