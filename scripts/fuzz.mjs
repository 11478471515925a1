import { parseArgs } from 'node:util';
import { buildThread } from './fuzz/build-thread.mjs';
import { judgeOne } from './fuzz/judge-one.mjs';
import { reportMany } from './fuzz/report.mjs';
import { installDependencies } from './steps/dependencies.mjs';
import { runMain, SetupError } from './system/say.mjs';

const MUTANTS = 100_000;

// npm run fuzz [-- --mutants N] [--seed N] [--only NUMBER]: mutants of modules through decoder, printer and wasm-tools; ends with one line.
await runMain(async () => {
  const { values } = parseArgs({ options: { mutants: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } } });
  const seed = wholeNumber(values.seed, 'seed') ?? Math.floor(Math.random() * 1_000_000);
  const only = wholeNumber(values.only, 'only');
  await installDependencies();
  const thread = await buildThread('tests/support/fuzz-thread.ts', 'fuzz');
  if (only !== null) return judgeOne(thread, seed, only);
  return reportMany(thread, seed, wholeNumber(values.mutants, 'mutants') ?? MUTANTS);
});

function wholeNumber(text, name) {
  if (text === undefined) return null;
  if (!/^\d{1,9}$/.test(text)) throw new SetupError(`--${name} takes a whole number.`, `for example --${name} 1`);
  return Number(text);
}
