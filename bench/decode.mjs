// Measures decoding and printing alone: `node bench/decode.mjs module.wasm …`. One table row a module, medians, against what the engine and wabt need.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const RUNS = 7;
const root = join(import.meta.dirname, '..');
const outDir = join(root, 'out/bench');

/** The renderer's own sources for Node, so that what is measured is what runs in the workers. */
async function load(entry, name) {
  await build({ root, configFile: false, logLevel: 'error', build: { ssr: join(root, entry), outDir, emptyOutDir: false } });
  return import(pathToFileURL(join(outDir, `${name}.js`)).href);
}

async function median(measure) {
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now();
    await measure();
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
}

async function once(measure) {
  const begun = performance.now();
  const outcome = await measure();
  return outcome.ok ? `${(performance.now() - begun).toFixed(0)} ms` : outcome.failure.code;
}

const ms = (value) => `${value.toFixed(1)} ms`;
const { decodeModule } = await load('renderer/wasm/decode.ts', 'decode');
const { printByWabt } = await load('renderer/wasm/print/wabt-printer.ts', 'wabt-printer');
const { printOutline } = await load('renderer/wasm/print/outline-printer.ts', 'outline-printer');

console.log('| module | size | interface | with features | V8 compile | outline | WAT by wabt |\n|---|--:|--:|--:|--:|--:|--:|');
for (const path of process.argv.slice(2)) {
  const bytes = new Uint8Array(readFileSync(path));
  const module = decodeModule(bytes);
  if (!module.ok) throw new Error(`${path}: ${module.failure.code}`);
  const cells = [
    basename(path),
    `${(bytes.length / 1e6).toFixed(1)} MB`,
    ms(await median(() => decodeModule(bytes, 'interface'))),
    ms(await median(() => decodeModule(bytes))),
    ms(await median(() => WebAssembly.compile(bytes))),
    ms(await median(() => printOutline(module.value, { code: 'print-too-large', facts: {} }))),
    await once(() => printByWabt(bytes)),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
