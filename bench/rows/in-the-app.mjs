import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveElectron } from '../../scripts/electron/resolve.mjs';
import { say } from '../../scripts/system/say.mjs';
import { createFuncChooser } from '../app/choose-funcs.mjs';
import { runSession } from '../app/session.mjs';
import { openOnce } from '../app/start.mjs';
import { runChild } from '../child.mjs';
import { findNative } from '../native.mjs';
import { median, pairs, percentile } from '../statistics.mjs';
import { megabytes, ms, times } from '../text.mjs';

const LONG_TASK_MS = 50;
/** Bytes of module from which on the bars of whole texts hold. */
const HELD_FROM = 3e6;
const OPENINGS = 9;
/** Milliseconds of a screen's frame. What is walked sooner no window shows within three times that, so that its figure is told and not held against the bar. */
const FRAME = 1000 / 60;

export async function measureInTheApp(modules) {
  const { executable } = await resolveElectron();
  const chooseFuncs = await createFuncChooser();
  const rows = [openRow(), jumpRow(), scrollRow(), searchRow(), saveRow(), longestRow(), memoryRow()];
  for (const module of modules) {
    const session = await trySession(executable, module, chooseFuncs);
    const opening = await pairs(
      OPENINGS,
      () => openOnce(executable, module.path),
      () => walkOnce(module.path),
    );
    const peers = { opening, native: await printNatively(module) };
    for (const row of rows) row.lines.push({ module: module.name, ...lineOf(row, session, module, peers) });
  }
  return rows;
}

/** One module that cannot be measured must not cost the figures of the others. */
async function trySession(executable, { name, path }, chooseFuncs) {
  try {
    return await runSession(executable, { path, funcs: chooseFuncs(path) });
  } catch (error) {
    say(`${name} could not be measured: ${error.message}`);
    return null;
  }
}

function lineOf(row, session, module, peers) {
  if (session === null) return { cells: row.columns.map(() => ''), value: Number.POSITIVE_INFINITY, shown: 'not measured' };
  return row.read(session, module, peers);
}

/** Milliseconds of reading and walking the file in a process that does nothing else. */
function walkOnce(path) {
  return JSON.parse(execFileSync(process.execPath, [join(import.meta.dirname, '..', 'walk-once.mjs'), path], { encoding: 'utf8' })).took;
}

/** Milliseconds that native wasm2wat takes, or null where there is none. */
async function printNatively({ path }) {
  const wasm2wat = findNative('wasm2wat');
  if (wasm2wat === null) return null;
  const out = join(tmpdir(), `watchglass-bench-${process.pid}.wat`);
  try {
    return (await runChild(wasm2wat, ['--enable-all', path, '-o', out])).took;
  } finally {
    rmSync(out, { force: true });
  }
}

function openRow() {
  return {
    what: 'open → interface on screen',
    bar: '≤ 3 × reading and walking the file once',
    how: `In the app, from the click on Open module… (its dialog answers at once) until Sections and Exports are there, in a fresh app that nobody drives from outside, a second and a half after its start; the peer in a fresh Node process, which does it once, too; ${OPENINGS} pairs. Modules that are walked in less than a frame of the screen (17 ms) are not held to the bar: no window shows anything so soon.`,
    limit: 3,
    columns: ['on screen', 'reading and walking'],
    lines: [],
    read: (_, __, { opening: { ours, peer, ratio } }) => {
      return { cells: [ms(ours), ms(peer)], value: ratio, shown: times(ratio), held: peer >= FRAME };
    },
  };
}

function jumpRow() {
  return {
    what: 'interface → first text of a chosen function on screen',
    bar: '≤ 50 ms p95',
    how: 'In the app, from Enter in Go to until the function and every other line in view are there: the three largest functions and others at random, forty in all.',
    limit: 50,
    columns: ['median', 'worst', 'the largest'],
    lines: [],
    read: ({ jumps }) => spread(jumps, jumps[0]),
  };
}

function scrollRow() {
  return {
    what: 'scrolling to an uncached place',
    bar: '≤ 30 ms p95',
    how: 'In the app, from setting the scroll bar anywhere until every line in view is there, forty times.',
    limit: 30,
    columns: ['median', 'worst'],
    lines: [],
    read: ({ scrolls }) => spread(scrolls),
  };
}

function searchRow() {
  return {
    what: 'search of the whole text, in the app',
    bar: '≥ 200 MB of text a second',
    how: 'In the app, once the lines are counted: from Enter in Find until a text that stands nowhere was not found. Modules from 3 MB up are held to the bar: a short text is over before its first megabyte.',
    limit: 200,
    atLeast: true,
    columns: ['text', 'took'],
    lines: [],
    read: ({ searched, saved }, { size }) => {
      const speed = saved.size / 1e6 / (searched / 1000);
      return { cells: [megabytes(saved.size), ms(searched)], value: speed, shown: `${speed.toFixed(0)} MB/s`, held: size >= HELD_FROM };
    },
  };
}

function saveRow() {
  return {
    what: 'whole text saved from the app',
    bar: '≤ 0.6 × native wasm2wat from 3 MB up',
    how: 'In the app, from the click on Save WAT… (its dialog answers at once) until it is saved; the peer is one run of `wasm2wat --enable-all FILE -o OUT` behind it.',
    limit: 0.6,
    columns: ['took', 'wasm2wat'],
    lines: [],
    read: ({ saved }, { size }, { native }) => {
      const ratio = native === null ? null : saved.took / native;
      const cells = [ms(saved.took), native === null ? 'not there' : ms(native)];
      return { cells, value: ratio, shown: ratio === null ? '' : times(ratio), held: size >= HELD_FROM };
    },
  };
}

function longestRow() {
  return {
    what: "longest task on the page's main thread",
    bar: '≤ 50 ms',
    how: 'Over all of the above and five seconds of rest; the browser tells of tasks over 50 ms only, so 0 means that there was none.',
    limit: LONG_TASK_MS,
    columns: [],
    lines: [],
    read: ({ longest }) => ({ cells: [], value: longest, shown: ms(longest) }),
  };
}

function memoryRow() {
  return {
    what: 'memory of page and workers above the empty app',
    bar: '≤ 3 × file + 100 MB',
    how: "Resident memory of the page's process five seconds after all of the above, held against the bar; its peak on the way; and what is left when the page was made to collect its garbage.",
    limit: 1,
    columns: ['at rest', 'peak', 'without garbage', 'allowed'],
    lines: [],
    read: ({ rest, peak, collected }, { size }) => {
      const allowed = 3 * size + 100e6;
      return { cells: [rest, peak, collected, allowed].map(megabytes), value: rest / allowed, shown: times(rest / allowed) };
    },
  };
}

function spread(values, ...more) {
  const p95 = percentile(values, 0.95);
  return { cells: [median(values), Math.max(...values), ...more].map(ms), value: p95, shown: ms(p95) };
}
