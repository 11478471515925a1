import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../system/root.mjs';

/** Judges one mutant again, and keeps it in a file to look at; answers the exit code. */
export async function judgeOne(thread, seed, number) {
  const { judgeNumbered } = await import(pathToFileURL(thread).href);
  const { bytes, verdict } = await judgeNumbered(seed, number);
  const file = inRoot('test-results', `mutant-${seed}-${number}.wasm`);
  mkdirSync(inRoot('test-results'), { recursive: true });
  writeFileSync(file, bytes);
  process.stdout.write(`${file}\n${JSON.stringify(verdict, null, 2)}\n`);
  return verdict.kind === 'failed' ? 1 : 0;
}
