import { judgeMany } from './judge-many.mjs';

const TICK = 10_000;

/** Judges so many mutants, tells how far it is and each failure with the command that repeats it, and ends with one line; answers the exit code. */
export async function reportMany(thread, seed, count) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  let peak = 0;
  let told = started;
  const progress = (judged) => {
    peak = Math.max(peak, process.memoryUsage.rss());
    if (Date.now() - told < TICK) return;
    told = Date.now();
    say(`${judged} of ${count}, ${seconds()} s`);
  };
  const failure = ({ number, why, detail }) => {
    say(`FAILED ${why}: npm run fuzz -- --seed ${seed} --only ${number}\n  ${String(detail).split('\n').slice(0, 4).join('\n  ')}`);
  };
  say(`${count} mutants, seed ${seed}`);
  const { valid, invalid, malformed, failures } = await judgeMany(thread, seed, count, { progress, failure });
  const judged = valid + invalid + malformed + failures.length;
  process.stdout.write(
    `${judged} mutants of seed ${seed}: ${valid} valid, ${invalid} invalid, ${malformed} malformed, ${failures.length} failed; ${seconds()} s, at most ${Math.round(peak / 2 ** 20)} MB\n`,
  );
  return failures.length === 0 && judged === count ? 0 : 1;
}

function say(text) {
  process.stderr.write(`[fuzz] ${text}\n`);
}
