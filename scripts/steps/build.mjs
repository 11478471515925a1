import { existsSync } from 'node:fs';
import { inRoot, installed } from '../system/root.mjs';
import { runNode } from '../system/run.mjs';
import { SetupError, say } from '../system/say.mjs';
import { fingerprint, readStamp, removeStamp, writeStamp } from '../system/stamp.mjs';
import { buildCommandLine } from './command-line.mjs';

const STAMP = inRoot('out', '.watchglass-sources');
const SOURCES = ['main', 'preload', 'renderer', 'resources/validator', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/** Builds the app when a source changed since the last build. */
export async function buildWhenStale() {
  if (readStamp(STAMP) === sources() && existsSync(inRoot('out', 'main', 'index.cjs'))) return;
  await buildApp();
}

/** The app and the command line. */
export async function build() {
  await buildApp();
  await buildCommandLine();
}

/** main, preload and renderer into out/. */
async function buildApp() {
  say('Building the app into out/ (electron-vite): about 10 s.');
  const built = sources();
  removeStamp(STAMP);
  const { code } = await runNode([installed('electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn']);
  if (code !== 0) throw new SetupError(`the build ended with code ${code}.`, 'correct what electron-vite names above, then run again.');
  writeStamp(STAMP, built);
}

function sources() {
  return fingerprint(SOURCES.map((name) => inRoot(name)));
}
