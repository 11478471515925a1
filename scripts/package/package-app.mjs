import { chmodSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inRoot, installed } from '../system/root.mjs';
import { runNode } from '../system/run.mjs';
import { SetupError, say } from '../system/say.mjs';
import { fingerprint, readStamp, removeStamp, writeStamp } from '../system/stamp.mjs';
import { fusesFor } from './fuses.mjs';

const CARRIED = [
  'out/main',
  'out/preload',
  'out/renderer',
  'out/cli',
  'resources',
  'electron-builder.yml',
  'package.json',
  'scripts/package',
];

/**
 * Packs the built app with the resolved Electron, without network, and answers the path of the unpacked executable.
 * `targets` are electron-builder's; a build for tests is unpacked only and can be driven by Playwright.
 */
export async function packageApp(electron, { forTests, targets = ['dir'] }) {
  const output = inRoot('dist', forTests ? 'for-tests' : 'release');
  const executable = join(output, ...unpackedPath());
  const stamp = join(output, '.watchglass-packed');
  const wanted = `${electron.executable} ${targets} ${fingerprint(CARRIED.map((name) => inRoot(name)))}`;
  if (readStamp(stamp) === wanted && existsSync(executable)) return executable;
  say(`Packing the app (${targets.join(', ')}) with electron-builder: about 15 s unpacked, a minute or two for archives.`);
  removeStamp(stamp);
  const args = [installed('electron-builder', 'cli.js'), platformSwitch(), ...targets, ...configuration(electron, { output, forTests })];
  const { code } = await runNode(args, { env: builderEnvironment(), limit: 20 * 60_000 });
  if (code !== 0 || !existsSync(executable)) {
    throw new SetupError(
      `electron-builder ended with code ${code}.`,
      'look at what it wrote above; targets other than dir and tar.gz need the network.',
    );
  }
  writeStamp(stamp, wanted);
  return executable;
}

function configuration(electron, { output, forTests }) {
  const fuses = Object.entries(fusesFor(electron.version, { forTests })).map(([fuse, on]) => `-c.electronFuses.${fuse}=${on}`);
  const compression = forTests || process.env.CI ? ['-c.compression=store'] : [];
  return [
    '--publish=never',
    '--config=electron-builder.yml',
    `-c.directories.output=${output}`,
    `-c.electronDist=${electron.dist}`,
    `-c.electronVersion=${electron.version}`,
    ...compression,
    ...fuses,
  ];
}

/** Archives are made with the 7-Zip from npm; without this electron-builder would download one. */
function builderEnvironment() {
  const { path7za } = createRequire(import.meta.url)('7zip-bin');
  if (process.platform !== 'win32') chmodSync(path7za, 0o755);
  return { ELECTRON_BUILDER_7ZIP_PATH: path7za, CSC_IDENTITY_AUTO_DISCOVERY: 'false' };
}

function platformSwitch() {
  return { darwin: '--mac', win32: '--win' }[process.platform] ?? '--linux';
}

function unpackedPath() {
  const arch = process.arch === 'arm64' ? '-arm64' : '';
  if (process.platform === 'darwin') return [`mac${arch}`, 'Watchglass.app', 'Contents', 'MacOS', 'Watchglass'];
  if (process.platform === 'win32') return [`win${arch}-unpacked`, 'Watchglass.exe'];
  return [`linux${arch}-unpacked`, 'watchglass'];
}
