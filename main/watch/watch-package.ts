import { basename, sep } from 'node:path';
import { watch } from 'chokidar';
import { rememberContents } from './content';
import { isIgnored, isRelevant } from './relevant-path';

export interface PackageWatch {
  readonly files: number;
  close(): Promise<void>;
}

export interface WatchOptions {
  readonly roots: readonly string[];
  /** Cargo writes the lock itself while it builds. */
  readonly isBuilding: () => boolean;
  readonly whenIdle: () => Promise<void>;
  readonly changed: () => void;
}

const DEBOUNCE_MS = 80;

/** The deepest root that a path lies in: a path dependency may lie inside the package. */
function rootOf(roots: readonly string[], path: string): string | null {
  const holding = roots
    .filter((root) => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep))
    .sort((a, b) => b.length - a.length);
  return holding[0] ?? null;
}

/** Watches the files that a package is built from; `changed` is called once for a burst of saves. */
export async function watchPackage({ roots, isBuilding, whenIdle, changed }: WatchOptions): Promise<PackageWatch> {
  const contents = rememberContents();
  const relevant = (path: string) => {
    const root = rootOf(roots, path);
    return root !== null && isRelevant(root, path);
  };
  const watcher = watch([...roots], {
    ignoreInitial: false,
    ignored: (path) => {
      const root = rootOf(roots, path);
      return root !== null && isIgnored(root, path);
    },
  });
  let timer: NodeJS.Timeout | undefined;
  let ready = false;
  let files = 0;
  let closed = false;
  const soon = () => {
    clearTimeout(timer);
    // The file that was read may have taken longer than the watch was wanted.
    if (closed) return;
    timer = setTimeout(changed, DEBOUNCE_MS);
  };
  const look = async (path: string) => {
    if (basename(path) === 'Cargo.lock' && isBuilding()) {
      await whenIdle();
      return contents.learn(path);
    }
    if (await contents.changed(path)) soon();
  };
  const learning: Promise<void>[] = [];
  const see = (path: string) => {
    if (!relevant(path)) return;
    if (ready) return void look(path);
    files += 1;
    learning.push(contents.learn(path));
  };
  watcher.on('add', see).on('change', see).on('unlink', see);
  // Too many files for the system's watches: what is watched already goes on.
  watcher.on('error', (error) => console.error('a file cannot be watched', error));
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve());
  });
  ready = true;
  await Promise.all(learning);
  return {
    files,
    async close() {
      closed = true;
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
