import { dirname } from 'node:path';
import type { BuildRequest, WatchState } from '../../preload/contract/build';
import type { Result } from '../../preload/contract/result';
import { checkPackage } from '../build/build-plan';
import { isBuilding, startWatchedBuild, whenIdle } from '../build/builds';
import { push } from '../events';
import { done } from '../failure';
import { type PackageWatch, watchPackage } from './watch-package';
import { watchedRoots } from './watched-roots';

interface Watched {
  request: BuildRequest;
  readonly watching: Promise<PackageWatch>;
}

const watches = new Map<string, Watched>();

function tell(packageId: string, watch: PackageWatch | null): WatchState {
  const state = { packageId, watching: watch !== null, files: watch?.files ?? 0 };
  push('watch:changed', state);
  return state;
}

/** Ends a watch; nothing happens when there is none. */
export async function unwatch(packageId: string): Promise<WatchState> {
  const watched = watches.get(packageId);
  watches.delete(packageId);
  // One that could not begin has nothing to close; its own request answers why.
  const watch = await watched?.watching.catch(() => null);
  await watch?.close();
  return tell(packageId, null);
}

async function start(packageId: string, root: string, workspaceRoot: string): Promise<PackageWatch> {
  return watchPackage({
    roots: await watchedRoots(root, workspaceRoot),
    isBuilding: () => isBuilding(packageId),
    whenIdle: () => whenIdle(packageId),
    changed: () => {
      const watched = watches.get(packageId);
      if (watched !== undefined) void startWatchedBuild({ request: watched.request, cause: 'watch' });
    },
  });
}

/** Watches a package from now on and builds it once; asked again, it only takes the new mode. */
export async function setWatch(request: BuildRequest, watching: boolean): Promise<Result<WatchState>> {
  const { packageId } = request;
  if (!watching) return done(await unwatch(packageId));
  const checked = checkPackage(packageId);
  if (!checked.ok) return checked;
  const watched = watches.get(packageId);
  if (watched !== undefined) {
    watched.request = request;
    return done(tell(packageId, await watched.watching));
  }
  const { package: wanted, workspace } = checked.value;
  const started = start(packageId, dirname(wanted.manifestPath), workspace.root);
  const isCurrent = () => watches.get(packageId)?.watching === started;
  watches.set(packageId, { request, watching: started });
  const watch = await started.catch((error: unknown) => {
    // Kept, its failure would answer every later request.
    if (isCurrent()) watches.delete(packageId);
    throw error;
  });
  // Switched off, or its crate closed, before it had begun.
  if (!isCurrent()) return done({ packageId, watching: false, files: 0 });
  const state = tell(packageId, watch);
  void startWatchedBuild({ request, cause: 'watch' });
  return done(state);
}

export async function stopWatches(): Promise<void> {
  await Promise.all([...watches.keys()].map(unwatch));
}
