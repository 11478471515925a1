import { existsSync } from 'node:fs';
import { inRoot, installed } from '../system/root.mjs';
import { runNode } from '../system/run.mjs';
import { SetupError, say } from '../system/say.mjs';
import { fingerprint, readStamp, removeStamp, writeStamp } from '../system/stamp.mjs';

const STAMP = inRoot('out', '.watchglass-sources');
const SOURCES = ['main', 'preload', 'renderer', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/** Builds when a source changed since the last build. */
export async function buildWhenStale() {
  if (readStamp(STAMP) === sources() && existsSync(inRoot('out', 'main', 'index.cjs'))) return;
  await build();
}

/** main, preload and renderer into out/. */
export async function build() {
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
