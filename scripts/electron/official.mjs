import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../system/cache-folder.mjs';
import { installed } from '../system/root.mjs';
import { runNode } from '../system/run.mjs';
import { say } from '../system/say.mjs';
import { EXECUTABLE } from './platform.mjs';

const STALLED_AFTER = 60_000;

/** The Electron that its own installer has put into node_modules, or null. */
export function findOfficial() {
  const dist = installed('electron', 'dist');
  const version = wantedVersion();
  const stamp = join(dist, 'version');
  const executable = join(dist, EXECUTABLE);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8').trim().replace(/^v/, '') !== version || !existsSync(executable)) return null;
  return { executable, dist, version, official: true };
}

/** Runs Electron's own installer, which checks its checksums and honours its mirror and proxy variables; null when it cannot. */
export async function downloadOfficial() {
  say(`Downloading Electron ${wantedVersion()} (about 110 MB, a minute or two); given up after a minute without a byte.`);
  const code = await runInstaller();
  return code === 0 ? findOfficial() : null;
}

/** A slow line may take its time, a dead one may not: the installer ends when its temporary folder stops growing. */
async function runInstaller() {
  const temporary = mkdtempSync(join(cacheFolder('downloads'), 'electron-'));
  const stop = new AbortController();
  let size = -1;
  const watch = setInterval(() => {
    const now = sizeOf(temporary) + sizeOf(installed('electron', 'dist'));
    if (now === size) stop.abort();
    size = now;
  }, STALLED_AFTER);
  const env = { TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  const { code, output } = await runNode([installed('electron', 'install.js')], { env, capture: true, signal: stop.signal });
  clearInterval(watch);
  rmSync(temporary, { recursive: true, force: true });
  if (code !== 0) say(`Electron's installer says: ${output.split('\n').find((line) => line.trim() !== '') ?? 'nothing'}`);
  return code;
}

function sizeOf(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + (statSync(join(entry.parentPath ?? entry.path, entry.name), { throwIfNoEntry: false })?.size ?? 0), 0);
}

function wantedVersion() {
  return JSON.parse(readFileSync(installed('electron', 'package.json'), 'utf8')).version;
}
