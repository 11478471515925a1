import { readFileSync } from 'node:fs';
import { runChild } from '../child.mjs';
import { findNative } from '../native.mjs';
import { loadSource } from '../sources.mjs';
import { pairs, timed } from '../statistics.mjs';
import { ms, times } from '../text.mjs';

const RUNS = 5;

export async function measureLineIndex(modules) {
  const objdump = findNative('wasm-objdump');
  const row = {
    what: 'line index',
    bar: 'no longer than native wasm-objdump -x',
    how: `The workers' own code in one Node process, every body gone over, against the process \`wasm-objdump -x FILE > /dev/null\`, ${RUNS} pairs.`,
    limit: 1,
    columns: ['ours', 'wasm-objdump'],
    lines: [],
  };
  if (objdump === null) return [{ ...row, note: 'There is no wasm-objdump on this machine to measure against.' }];
  const { decodeModule } = await loadSource('renderer/wasm/decode.ts');
  const { createFuncLines } = await loadSource('renderer/wasm/code/func-lines.ts');
  for (const { path, name } of modules) {
    const bytes = new Uint8Array(readFileSync(path));
    const { layout } = decodeModule(bytes).value;
    const index = () => {
      for (const _ of createFuncLines(bytes, layout).measureAll());
    };
    const peer = async () => (await runChild(objdump, ['-x', path])).took;
    const { ours, peer: native, ratio } = await pairs(RUNS, () => timed(index), peer);
    row.lines.push({ module: name, cells: [ms(ours), ms(native)], value: ratio, shown: times(ratio) });
  }
  return [row];
}
