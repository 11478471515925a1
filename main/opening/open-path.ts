import { resolve } from 'node:path';
import type { Artifact } from '../../preload/contract/artifact';
import type { Result } from '../../preload/contract/result';
import { push } from '../events';
import { done } from '../failure';
import { rememberRecent } from '../settings/settings';
import { openCrate } from '../workspace/open-crate';
import { kindOfPath } from './kind-of-path';
import { registerModule } from './register-module';

/** Opens whatever a person named: the one function behind dialog, drop, command line, second start and recent list. */
export async function openPath(named: string): Promise<Result<null>> {
  const path = resolve(named);
  const openable = await kindOfPath(path);
  if (!openable.ok) return openable;
  if (openable.value.kind === 'module') return openModule(openable.value.path, openable.value.format);
  const crate = await openCrate(openable.value.path);
  return crate.ok ? done(null) : crate;
}

/** For a drop, a command line, a second start: nobody waits for an answer, so what cannot be opened is told by event. */
export async function openPaths(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const result = await openPath(path);
    if (!result.ok) push('open:failed', result.failure);
  }
}

async function openModule(path: string, format: Artifact['format']): Promise<Result<null>> {
  const artifact = await registerModule(path, format);
  if (!artifact.ok) return artifact;
  // What was asked for comes first: a new recent entry has the page draw, too.
  push('artifact:opened', artifact.value);
  rememberRecent({ kind: 'module', path });
  return done(null);
}
