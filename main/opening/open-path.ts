import { basename, resolve } from 'node:path';
import type { Artifact } from '../../preload/contract/artifact';
import type { Result } from '../../preload/contract/result';
import { push } from '../events';
import { done } from '../failure';
import { registerArtifact } from '../protocol/artifacts';
import { rememberRecent } from '../settings/settings';
import { openCrate } from '../workspace/open-crate';
import { glueBeside } from './glue-beside';
import { kindOfPath } from './kind-of-path';

/** Opens whatever a person named: the one function behind dialog, drop, command line, second start and recent list. */
export async function openPath(named: string): Promise<Result<null>> {
  const path = resolve(named);
  const openable = await kindOfPath(path);
  if (!openable.ok) return openable;
  if (openable.value.kind === 'module') return openModule(path, openable.value.format);
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
  const artifact = await registerArtifact({
    name: basename(path),
    file: path,
    format,
    origin: { kind: 'file', path },
    glue: format === 'wasm' ? await glueBeside(path) : null,
    sourceFile: null,
  });
  if (!artifact.ok) return artifact;
  // What was asked for comes first: a new recent entry has the page draw, too.
  push('artifact:opened', artifact.value);
  rememberRecent({ kind: 'module', path });
  return done(null);
}
