import { readFileSync } from 'node:fs';
import { loadSource } from '../sources.mjs';
import { pairs, timed } from '../statistics.mjs';
import { ms, times } from '../text.mjs';
import { walk } from '../walk.mjs';

const RUNS = 9;
/** A run takes so many bytes at least: what is over in less than a millisecond is done several times. */
const LEAST_BYTES = 4e6;

/** What opening costs without a window: the file read and its interface decoded, against the file read and every byte looked at. */
export async function measureOpenInNode(modules) {
  const { decodeModule } = await loadSource('renderer/wasm/decode.ts');
  const lines = [];
  for (const { path, name, size } of modules) {
    const turns = Math.ceil(LEAST_BYTES / size);
    const { ours, peer, ratio } = await pairs(
      RUNS,
      () => timed(() => repeat(turns, () => decodeModule(new Uint8Array(readFileSync(path))))),
      () => timed(() => repeat(turns, () => walk(path))),
    );
    lines.push({ module: name, cells: [ms(ours / turns), ms(peer / turns)], value: ratio, shown: times(ratio) });
  }
  return [
    {
      what: 'open → interface decoded',
      bar: '≤ 3 × reading and walking the file once',
      how: `In one Node process, ${RUNS} pairs: reading the file and decoding its interface, against reading it and adding up its bytes.`,
      limit: 3,
      columns: ['ours', 'reading and walking'],
      lines,
    },
  ];
}

function repeat(turns, work) {
  for (let turn = 0; turn < turns; turn++) work();
}
