import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where set-up keeps what it fetched, outside the repository so that every clone shares it. */
export function cacheFolder(...names) {
  const folder = join(base(), 'watchglass', ...names);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function base() {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
  if (process.platform === 'win32' && process.env.LOCALAPPDATA) return process.env.LOCALAPPDATA;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return join(homedir(), '.cache');
}
