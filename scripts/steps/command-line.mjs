import { existsSync } from 'node:fs';
import { inRoot, installed } from '../system/root.mjs';
import { runNode } from '../system/run.mjs';
import { SetupError, say } from '../system/say.mjs';
import { fingerprint, readStamp, removeStamp, writeStamp } from '../system/stamp.mjs';

const STAMP = inRoot('out', '.watchglass-cli-sources');
const SOURCES = [
  'cli',
  'renderer/wasm',
  'renderer/locales',
  'resources/validator',
  'vite.cli.config.ts',
  'package.json',
  'package-lock.json',
];

/** Builds the command line when a source changed since the last build. */
export async function buildCommandLineWhenStale() {
  if (readStamp(STAMP) === sources() && existsSync(inRoot('out', 'cli', 'watchglass.mjs'))) return;
  await buildCommandLine();
}

/** cli and what it stands on into out/cli. */
export async function buildCommandLine() {
  say('Building the command line into out/cli (vite): about 2 s.');
  const built = sources();
  removeStamp(STAMP);
  const { code } = await runNode([installed('vite', 'bin', 'vite.js'), 'build', '-c', 'vite.cli.config.ts', '--logLevel', 'warn']);
  if (code !== 0)
    throw new SetupError(`the build of the command line ended with code ${code}.`, 'correct what vite names above, then run again.');
  writeStamp(STAMP, built);
}

function sources() {
  return fingerprint(SOURCES.map((name) => inRoot(name)).filter(existsSync));
}
