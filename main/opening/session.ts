import { basename } from 'node:path';
import type { Artifact, ArtifactOrigin } from '../../preload/contract/artifact';
import type { Result } from '../../preload/contract/result';
import type { Language } from '../../preload/contract/settings';
import { push } from '../events';
import { failed } from '../failure';
import { findArtifact, onArtifacts, type Registered, registeredArtifacts } from '../protocol/artifacts';
import { registerSample } from '../samples';
import { currentSettings, rememberSession, savedSession } from '../settings/settings';
import type { SessionEntry } from '../settings/settings-schema';
import { reopenCrate } from '../workspace/open-crate';
import { onCrates, openedCrates } from '../workspace/opened-crates';
import { formatOf } from './kind-of-path';
import { openPaths } from './open-path';
import { registerBuild, registerModule } from './register-module';

type ModuleEntry = Exclude<SessionEntry, { readonly kind: 'crate' }>;

/** Names of what is gone that are told; of more, how many. */
const MOST_NAMES = 3;

/** The module in view, by its origin: a rebuild has another id. */
let current: string | null = null;
let starting = false;
let following = false;

/** Opens what the command line names, then what was open at the last quit, and from then on remembers what is open. `language`: in which the source of a sample is read. */
export async function startSession(paths: readonly string[], language: Language): Promise<void> {
  const saved = currentSettings().reopen ? savedSession() : [];
  starting = paths.length + saved.length > 0;
  await openPaths(paths);
  await restore(saved, paths.length > 0, language).finally(() => {
    starting = false;
  });
  if (!following) for (const listen of [onArtifacts, onCrates]) listen(remember);
  following = true;
  remember();
}

/** Is something open, or about to be? A page that begins with nothing shows Welcome. */
export function isSomethingOpen(): boolean {
  return starting || registeredArtifacts().length > 0 || openedCrates().length > 0;
}

export function rememberCurrent(artifactId: string | null): void {
  const found = artifactId === null ? null : findArtifact(artifactId);
  current = found === null ? null : originKey(found.artifact.origin);
  if (following) remember();
}

/** The files that must still be there at the start. */
export function filesOfSession(): readonly string[] {
  return currentSettings().reopen ? savedSession().flatMap((entry) => (entry.kind === 'build' ? [entry.path] : [])) : [];
}

/** Modules first, and all at once, since that is a question of milliseconds; cargo may be asked about a crate. */
async function restore(saved: readonly SessionEntry[], named: boolean, language: Language): Promise<void> {
  if (saved.length === 0) return;
  const already = new Set(registeredArtifacts().map(({ artifact }) => originKey(artifact.origin)));
  const modules = saved.filter((entry): entry is ModuleEntry => entry.kind !== 'crate' && !already.has(originKey(entry)));
  const open = new Set(openedCrates().map(({ root }) => root));
  const crates = saved.flatMap((entry) => (entry.kind === 'crate' && !open.has(entry.path) ? [entry.path] : []));
  const gone: string[] = [];
  const artifacts: Artifact[] = [];
  let inView: string | null = null;
  for (const entry of modules) {
    const artifact = await register(entry, language);
    if (!artifact.ok) gone.push(entry.kind === 'sample' ? entry.sample : basename(entry.path));
    else {
      artifacts.push(artifact.value);
      if (entry.current && !named) inView = artifact.value.id;
    }
  }
  current = inView === null ? current : originKey(findArtifact(inView)?.artifact.origin ?? null);
  push('session:restored', { artifacts, current: inView, crates: crates.length });
  for (const path of crates) if (!(await reopenCrate(path)).ok) gone.push(basename(path));
  if (gone.length > 0) push('open:failed', failed('session-incomplete', { count: gone.length, names: namesOf(gone) }).failure);
}

function register(entry: ModuleEntry, language: Language): Promise<Result<Artifact>> {
  switch (entry.kind) {
    case 'file':
      return registerModule(entry.path, formatOf(entry.path));
    case 'sample':
      return registerSample(entry.sample, language);
    case 'build':
      return registerBuild(entry.path, { kind: 'build', packageId: entry.packageId, mode: entry.mode });
    default:
      return entry satisfies never;
  }
}

function namesOf(gone: readonly string[]): string {
  return [...gone.slice(0, MOST_NAMES), ...(gone.length > MOST_NAMES ? ['…'] : [])].join(', ');
}

/** While a module is replaced both of its artifacts are registered, under one origin. */
function remember(): void {
  const modules = new Map(registeredArtifacts().map((found) => [originKey(found.artifact.origin), entryOf(found)]));
  const crates = openedCrates().map(({ root }): SessionEntry => ({ kind: 'crate', path: root }));
  rememberSession([...modules.values(), ...crates]);
}

function entryOf({ artifact: { origin }, file }: Registered): ModuleEntry {
  const inView = originKey(origin) === current;
  switch (origin.kind) {
    case 'file':
      return { kind: 'file', path: origin.path, current: inView };
    case 'sample':
      return { kind: 'sample', sample: origin.sample, current: inView };
    case 'build':
      return { kind: 'build', path: file, packageId: origin.packageId, mode: origin.mode, current: inView };
    default:
      return origin satisfies never;
  }
}

function originKey(origin: ArtifactOrigin | ModuleEntry | null): string {
  switch (origin?.kind) {
    case 'file':
      return `file:${origin.path}`;
    case 'sample':
      return `sample:${origin.sample}`;
    case 'build':
      return `build:${origin.packageId}`;
    default:
      return '';
  }
}
