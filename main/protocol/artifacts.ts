import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import type { Artifact, ArtifactOrigin } from '../../preload/contract/artifact';
import type { Result } from '../../preload/contract/result';
import { done, failed } from '../failure';
import { fileFailure } from '../files/file-failure';

/** What main asks to be served to the workers; all paths are absolute and are main's own choice, never the page's. */
interface ArtifactSpec {
  /** File name to show. */
  readonly name: string;
  readonly file: string;
  readonly format: Artifact['format'];
  readonly origin: ArtifactOrigin;
  readonly glue: GlueFiles | null;
  /** WAT source of a sample. */
  readonly sourceFile: string | null;
}

export interface GlueFiles {
  readonly directory: string;
  /** In `directory`; absolute or relative to it. */
  readonly script: string;
  readonly types: string | null;
}

/** A registered file, and how it looked then: a later read fails when it is no longer the same. */
export interface Registered {
  readonly artifact: Artifact;
  readonly file: string;
  readonly snapshot: Snapshot;
  /** With symbolic links resolved. */
  readonly glueDirectory: string | null;
  readonly sourceFile: string | null;
}

export interface Snapshot {
  readonly size: number;
  readonly modified: number;
}

const registered = new Map<string, Registered>();
const listeners = new Set<() => void>();

/** Is told when an artifact was registered or released. */
export function onArtifacts(listener: () => void): void {
  listeners.add(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}

const ARTIFACT_ROOT = 'app://app/artifact/';

/** Serves a module to the workers under a new unguessable token. */
export async function registerArtifact(spec: ArtifactSpec): Promise<Result<Artifact>> {
  try {
    const stats = await stat(spec.file);
    if (!stats.isFile()) return failed('file-not-openable', { path: spec.file });
    const glueDirectory = spec.glue === null ? null : await realpath(spec.glue.directory);
    const id = randomBytes(16).toString('hex');
    const artifact = describe(id, spec, stats.size);
    registered.set(id, { artifact, file: spec.file, snapshot: snapshotOf(stats), glueDirectory, sourceFile: spec.sourceFile });
    tell();
    return done(artifact);
  } catch (error) {
    return fileFailure(error, spec.file);
  }
}

export function releaseArtifact(id: string): void {
  if (registered.delete(id)) tell();
}

/** In the order in which they were registered. */
export function registeredArtifacts(): readonly Registered[] {
  return [...registered.values()];
}

export function findArtifact(id: string): Registered | null {
  return registered.get(id) ?? null;
}

/** Does something with the artifact that the page names; only what main has registered can be named. */
export async function withArtifact<T>(id: string, act: (found: Registered) => Promise<Result<T>>): Promise<Result<T>> {
  const found = findArtifact(id);
  return found === null ? failed('request-refused', { because: 'arguments' }) : act(found);
}

/** What was registered last of a file that a person opened by its path, or null. */
export function newestOf(path: string): Registered | null {
  return registeredArtifacts().findLast(({ artifact: { origin } }) => origin.kind === 'file' && origin.path === path) ?? null;
}

export function isSame(a: Snapshot, b: Snapshot): boolean {
  return a.size === b.size && a.modified === b.modified;
}

export function snapshotOf(stats: Stats): Snapshot {
  return { size: stats.size, modified: stats.mtimeMs };
}

function describe(id: string, spec: ArtifactSpec, byteLength: number): Artifact {
  const base = `${ARTIFACT_ROOT}${id}/`;
  const glueUrl = (directory: string, file: string) =>
    `${base}glue/${relative(directory, resolve(directory, file)).split(sep).map(encodeURIComponent).join('/')}`;
  return {
    id,
    name: spec.name,
    format: spec.format,
    url: `${base}module.${spec.format}`,
    byteLength,
    origin: spec.origin,
    glue:
      spec.glue === null
        ? null
        : {
            scriptUrl: glueUrl(spec.glue.directory, spec.glue.script),
            typesUrl: spec.glue.types === null ? null : glueUrl(spec.glue.directory, spec.glue.types),
          },
    sourceUrl: spec.sourceFile === null ? null : `${base}source.wat`,
  };
}
