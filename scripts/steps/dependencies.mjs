import { existsSync, statSync } from 'node:fs';
import { inRoot, installed } from '../system/root.mjs';
import { run, runNode } from '../system/run.mjs';
import { SetupError, say } from '../system/say.mjs';
import { hashFile, readStamp, removeStamp, writeStamp } from '../system/stamp.mjs';

const STAMP = installed('.watchglass-lock');

/** node_modules as the lock says. Nothing in it needs its install scripts; Electron's binary is the next step's business. */
export async function installDependencies() {
  const lock = inRoot('package-lock.json');
  const wanted = hashFile(lock);
  if (readStamp(STAMP) === wanted) return;
  if (readStamp(STAMP) === null && isInstalledByHand(lock)) return writeStamp(STAMP, wanted);
  say('Installing dependencies from package-lock.json (npm ci): about 20 s on a fast line, some minutes on a slow one.');
  removeStamp(STAMP);
  const { code } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--no-update-notifier']);
  if (code !== 0) {
    throw new SetupError(
      `npm ci ended with code ${code}.`,
      'look at what npm wrote above; check the network (or your registry setting), then run the same command again: it starts over cleanly.',
    );
  }
  writeStamp(STAMP, wanted);
}

/** The npm that started us, else the one on PATH. */
export function npm(args, options = {}) {
  const env = { ELECTRON_SKIP_BINARY_DOWNLOAD: '1', ...options.env };
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script)) return runNode([script, ...args], { ...options, env });
  if (process.platform === 'win32') return run('cmd.exe', ['/d', '/c', 'npm', ...args], { ...options, env });
  return run('npm', args, { ...options, env });
}

/** npm writes its own record last, so a record newer than the lock means a whole `npm ci` or `npm install`. */
function isInstalledByHand(lock) {
  const record = installed('.package-lock.json');
  return existsSync(record) && statSync(record).mtimeMs >= statSync(lock).mtimeMs;
}
