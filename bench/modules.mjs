import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { CORPUS, corpusModule } from '../scripts/steps/corpus.mjs';
import { SetupError } from '../scripts/system/say.mjs';

/** The modules to measure, by size: those that are named, else the tests' corpus, which is fetched on first use. */
export async function chooseModules(paths) {
  const chosen = paths.length > 0 ? paths : await corpus();
  return chosen.map((path) => ({ path, name: basename(path, '.wasm'), size: sizeOf(path) })).sort((a, b) => a.size - b.size);
}

async function corpus() {
  const files = [];
  for (const name of Object.keys(CORPUS)) files.push(await corpusModule(name));
  return files;
}

function sizeOf(path) {
  if (!existsSync(path)) throw new SetupError(`there is no ${path}.`, 'name modules that are there.');
  return statSync(path).size;
}
