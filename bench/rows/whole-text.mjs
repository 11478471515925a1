import { rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../../scripts/system/root.mjs';
import { runChild } from '../child.mjs';
import { findNative } from '../native.mjs';
import { median } from '../statistics.mjs';
import { megabytes, ms, times } from '../text.mjs';

const RUNS = 5;
const FROM_BYTES = 3e6;
const CLI = inRoot('out', 'cli', 'watchglass.mjs');

/** Two rows of one measuring: time and peak memory, process against process, starts included. */
export async function measureWholeText(modules) {
  const wasm2wat = findNative('wasm2wat');
  const time = {
    what: 'whole text to a file: time',
    bar: '≤ 0.6 × native wasm2wat from 3 MB up',
    how: `The command line's \`wat FILE -o OUT\` and \`wasm2wat --enable-all FILE -o OUT\` as processes, ${RUNS} pairs.`,
    limit: 0.6,
    columns: ['ours', 'wasm2wat', 'text'],
    lines: [],
  };
  const memory = {
    what: 'whole text to a file: memory',
    bar: '≤ 1/4 of native wasm2wat from 3 MB up',
    how: 'Peak resident memory of the same processes.',
    limit: 0.25,
    columns: ['ours', 'wasm2wat'],
    lines: [],
  };
  for (const module of modules) {
    const { ours, native, size } = await runPairs(module.path, wasm2wat);
    const held = module.size >= FROM_BYTES;
    const line = (pick, show, ...more) => {
      const ratio = native === null ? null : median(ours.map((run, at) => pick(run) / pick(native[at])));
      const cells = [show(median(ours.map(pick))), native === null ? 'not there' : show(median(native.map(pick))), ...more];
      return { module: module.name, cells, value: ratio, shown: ratio === null ? '' : times(ratio), held };
    };
    time.lines.push(line((run) => run.took, ms, megabytes(size)));
    memory.lines.push(line((run) => run.peak, megabytes));
  }
  return [time, memory];
}

async function runPairs(path, wasm2wat) {
  const out = join(tmpdir(), `watchglass-bench-${process.pid}.wat`);
  const ours = [];
  const native = wasm2wat === null ? null : [];
  let size = 0;
  try {
    for (let run = 0; run < RUNS; run++) {
      ours.push(await succeed(process.execPath, [CLI, 'wat', path, '-o', out]));
      size = statSync(out).size;
      native?.push(await succeed(wasm2wat, ['--enable-all', path, '-o', out]));
    }
  } finally {
    rmSync(out, { force: true });
  }
  return { ours, native, size };
}

async function succeed(command, args) {
  const ran = await runChild(command, args);
  if (ran.code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${ran.code}: ${ran.stderr.trim()}`);
  return ran;
}
