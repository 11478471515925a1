import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../../scripts/system/root.mjs';
import { loadSource } from '../sources.mjs';
import { pairs, timed } from '../statistics.mjs';
import { ms, times } from '../text.mjs';

const RUNS = 15;
const LINES = 20_000;

/** How many lines of each reason come in turn. Of a real build nearly all is about crates that cargo lets say nothing. */
const STREAMS = {
  'a long build': { 'compiler-artifact': 12, 'build-script-executed': 4, 'compiler-message': 1 },
  'nothing but diagnostics': { 'compiler-message': 1 },
};

/** The recorded lines of the real cargo, as its messages come while a build runs, in the thread that also answers the page. */
export async function measureCargoMessages() {
  const { readMessage } = await loadSource('main/cargo/message.ts');
  const recorded = readRecorded();
  const row = {
    what: "reading cargo's messages",
    bar: 'no longer than three times JSON.parse alone',
    how: `Main's own code in one Node process, ${LINES.toLocaleString('en')} lines as recorded from cargo, against JSON.parse of the same lines, ${RUNS} pairs.`,
    limit: 3,
    columns: ['ours', 'JSON.parse'],
    lines: [],
  };
  for (const [name, shares] of Object.entries(STREAMS)) {
    const lines = stream(recorded, shares);
    const each = (read) => () => {
      for (const line of lines) read(line);
    };
    const { ours, peer, ratio } = await pairs(
      RUNS,
      () => timed(each(readMessage)),
      () => timed(each(JSON.parse)),
    );
    row.lines.push({ module: name, cells: [ms(ours), ms(peer)], value: ratio, shown: times(ratio) });
  }
  return [row];
}

function readRecorded() {
  const folder = inRoot('tests', 'fixtures', 'cargo');
  const files = readdirSync(folder).filter((name) => name.endsWith('.stdout.jsonl'));
  const lines = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n')).filter((line) => line !== '');
  const byReason = new Map();
  for (const line of lines) {
    const { reason } = JSON.parse(line);
    byReason.set(reason, [...(byReason.get(reason) ?? []), line]);
  }
  return byReason;
}

function stream(recorded, shares) {
  const turn = Object.entries(shares).flatMap(([reason, count]) => new Array(count).fill(reason));
  return Array.from({ length: LINES }, (_, index) => {
    const lines = recorded.get(turn[index % turn.length]);
    return lines[Math.floor(index / turn.length) % lines.length];
  });
}
