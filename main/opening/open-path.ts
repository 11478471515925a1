import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Artifact } from '../../preload/contract/artifact';
import type { Result } from '../../preload/contract/result';
import { push } from '../events';
import { done } from '../failure';
import { isSame, newestOf, snapshotOf } from '../protocol/artifacts';
import { rememberRecent } from '../settings/settings';
import { openCrate } from '../workspace/open-crate';
import { glueBeside } from './glue-beside';
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

/** A file that is open and has not changed since stays what it is: its instance, its selection and its text are still those of this file. */
async function openAlready(path: string): Promise<Result<Artifact> | null> {
  const known = newestOf(path);
  if (known === null) return null;
  const now = await stat(path).then(snapshotOf, () => null);
  const glue = await glueBeside(path);
  return now !== null && isSame(now, known.snapshot) && (glue === null) === (known.artifact.glue === null) ? done(known.artifact) : null;
}

async function openModule(path: string, format: Artifact['format']): Promise<Result<null>> {
  const artifact = (await openAlready(path)) ?? (await registerModule(path, format));
  if (!artifact.ok) return artifact;
  // What was asked for comes first: a new recent entry has the page draw, too.
  push('artifact:opened', artifact.value);
  rememberRecent({ kind: 'module', path });
  return done(null);
}
