import { existsSync } from 'node:fs';
import { findProgram } from '../system/find-program.mjs';
import { run } from '../system/run.mjs';
import { SetupError, say } from '../system/say.mjs';

/** What Electron and a virtual display need on Debian; where a name changed between releases, the newer one second. */
const PACKAGES = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['xvfb'],
  ['xauth'],
  ['dbus'],
];
const CHINESE_FONT = [['fonts-wqy-zenhei']];

/** On Linux: installs what Electron lacks when we may (root on Debian), else says what to install. */
export async function installLibraries(executable, { display, fonts }) {
  if (process.platform !== 'linux') return;
  const missing = await missingLibraries(executable);
  const wantsXvfb = display && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY && findProgram('Xvfb') === null;
  const wantsFont = fonts && !(await hasChineseFont());
  if (missing.length === 0 && !wantsXvfb && !wantsFont) return;
  const packages = [...(missing.length > 0 || wantsXvfb ? PACKAGES : []), ...(wantsFont ? CHINESE_FONT : [])];
  if (findProgram('apt-get') !== null && process.getuid() === 0) return installDebian(packages);
  const names = packages.map(([name]) => name).join(' ');
  if (missing.length > 0) {
    throw new SetupError(
      `Electron lacks ${missing.join(', ')}.`,
      `install the libraries (Debian: sudo apt-get install ${names}) and run again.`,
    );
  }
  say(`Missing here: ${wantsXvfb ? 'Xvfb' : 'a Chinese font'}. Debian: sudo apt-get install ${names}`);
}

async function installDebian(packages) {
  say('Installing the libraries that Electron needs with apt-get: about a minute.');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  const names = [];
  for (const choices of packages) names.push((await firstInstallable(choices)) ?? choices[0]);
  const { code } = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], { env });
  if (code !== 0) {
    throw new SetupError(`apt-get ended with code ${code}.`, `make "apt-get install ${names.join(' ')}" work by hand, then run again.`);
  }
}

async function firstInstallable(choices) {
  for (const name of choices) {
    const { output } = await run('apt-cache', ['policy', name], { capture: true });
    if (/Candidate: (?!\(none\))/.test(output)) return name;
  }
  return null;
}

async function missingLibraries(executable) {
  const { code, output } = await run('ldd', [executable], { capture: true });
  if (code !== 0) return [];
  return output
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0]);
}

async function hasChineseFont() {
  if (findProgram('fc-list') === null) return existsSync('/usr/share/fonts/truetype/wqy');
  const { output } = await run('fc-list', [':lang=zh'], { capture: true });
  return output.trim() !== '';
}
