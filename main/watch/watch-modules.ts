import { type FSWatcher, watch } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { push } from '../events';
import { formatOf } from '../opening/kind-of-path';
import { registerModule } from '../opening/register-module';
import { isSame, newestOf, onArtifacts, registeredArtifacts, type Snapshot, snapshotOf } from '../protocol/artifacts';

/** A compiler writes a file in several pieces: it is read once it has stood still for so long. Milliseconds. */
const QUIET_MS = 150;

interface WatchedFolder {
  readonly watcher: FSWatcher;
  /** Of the modules in it, by the name of the file that is really written. */
  readonly paths: Map<string, string>;
}

/** Folders and not files: most programs that save a file put a new one in its place. */
const folders = new Map<string, WatchedFolder>();
/** Where the file of an opened path really lies. */
const places = new Map<string, Promise<string>>();
const timers = new Map<string, NodeJS.Timeout>();

/** From now on the page is told when the file of a module that was opened by its path holds something else. */
export function watchModules(): void {
  onArtifacts(follow);
  follow();
}

function follow(): void {
  const paths = new Set(registeredArtifacts().flatMap(({ artifact: { origin } }) => (origin.kind === 'file' ? [origin.path] : [])));
  for (const path of paths) {
    if (places.has(path)) continue;
    const place = realpath(path).catch(() => path);
    places.set(path, place);
    void place.then((real) => places.has(path) && watchFile(path, real));
  }
  for (const path of places.keys()) if (!paths.has(path)) forget(path);
}

function watchFile(path: string, real: string): void {
  const folder = dirname(real);
  const known = folders.get(folder) ?? watchFolder(folder);
  known?.paths.set(basename(real), path);
}

function watchFolder(folder: string): WatchedFolder | null {
  try {
    const paths = new Map<string, string>();
    const watcher = watch(folder, { persistent: false }, (_event, name) => {
      // Some systems do not say which file it was.
      const changed = name === null ? [...paths.values()] : [paths.get(name)];
      for (const path of changed) if (path !== undefined) lookSoon(path);
    });
    watcher.on('error', (error) => console.error('a module cannot be watched', error));
    const watched = { watcher, paths };
    folders.set(folder, watched);
    return watched;
  } catch (error) {
    console.error('a module cannot be watched', error);
    return null;
  }
}

function forget(path: string): void {
  places.delete(path);
  clearTimeout(timers.get(path));
  for (const [folder, { watcher, paths }] of folders) {
    for (const [name, watched] of paths) if (watched === path) paths.delete(name);
    if (paths.size > 0) continue;
    watcher.close();
    folders.delete(folder);
  }
}

function lookSoon(path: string, before: Snapshot | null = null): void {
  clearTimeout(timers.get(path));
  const timer = setTimeout(() => void look(path, before), QUIET_MS);
  timer.unref();
  timers.set(path, timer);
}

/** A file that is gone is waited for: it may be on its way. */
async function look(path: string, before: Snapshot | null): Promise<void> {
  const now = await stat(path).then(snapshotOf, () => null);
  const known = newestOf(path);
  if (now === null || known === null || isSame(now, known.snapshot)) return;
  if (before === null || !isSame(now, before)) return lookSoon(path, now);
  const artifact = await registerModule(path, formatOf(path));
  if (artifact.ok) push('artifact:changed', artifact.value);
}
