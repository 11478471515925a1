import { basename, dirname } from 'node:path';
import type { Artifact, ArtifactOrigin } from '../../preload/contract/artifact';
import type { Result } from '../../preload/contract/result';
import { adoptArtifact } from '../build/publish-artifact';
import { registerArtifact } from '../protocol/artifacts';
import { glueBeside } from './glue-beside';

/** Registers the file of a module by its path, as it is now. */
export async function registerModule(path: string, format: Artifact['format']): Promise<Result<Artifact>> {
  return registerArtifact({
    name: basename(path),
    file: path,
    format,
    origin: { kind: 'file', path },
    glue: format === 'wasm' ? await glueBeside(path) : null,
    sourceFile: null,
  });
}

/** Registers a module that an earlier run built, as its package's newest. */
export async function registerBuild(path: string, origin: Extract<ArtifactOrigin, { kind: 'build' }>): Promise<Result<Artifact>> {
  const glue = await glueBeside(path);
  const artifact = await registerArtifact({ name: basename(path), file: path, format: 'wasm', origin, glue, sourceFile: null });
  if (artifact.ok) adoptArtifact(origin.packageId, { artifactId: artifact.value.id, folder: dirname(path) });
  return artifact;
}
