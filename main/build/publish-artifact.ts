import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Artifact } from '../../preload/contract/artifact';
import type { Result } from '../../preload/contract/result';
import { failed } from '../failure';
import { writeFailure } from '../files/file-failure';
import { registerArtifact, releaseArtifact } from '../protocol/artifacts';
import { readPkg } from '../wasm-pack/pkg';
import type { BuildPlan } from './build-plan';

interface Published {
  readonly artifactId: string;
  readonly folder: string;
}

// The page may still be reading the one before while it learns of the new one.
const KEPT = 2;
const published = new Map<string, readonly Published[]>();

async function forgetOlder(packageId: string, newest: Published): Promise<void> {
  const all = [...(published.get(packageId) ?? []), newest];
  published.set(packageId, all.slice(-KEPT));
  for (const old of all.slice(0, -KEPT)) {
    releaseArtifact(old.artifactId);
    await rm(old.folder, { recursive: true, force: true });
  }
}

/** Takes a module that an earlier run built as this package's newest. */
export function adoptArtifact(packageId: string, built: Published): void {
  published.set(packageId, [built]);
}

async function removeStrangers(packageId: string, newest: string): Promise<void> {
  const known = new Set([newest, ...(published.get(packageId) ?? []).map((entry) => entry.folder)]);
  const names = await readdir(dirname(newest));
  const left = names.map((name) => join(dirname(newest), name)).filter((folder) => !known.has(folder));
  await Promise.all(left.map((folder) => rm(folder, { recursive: true, force: true })));
}

/** Registers what wasm-pack wrote; folders of older builds, and those that failed builds left, are removed. */
export async function publishArtifact(plan: BuildPlan): Promise<Result<Artifact>> {
  try {
    const directory = plan.outDir;
    const files = readPkg(await readdir(directory));
    if (files === null) return failed('tool-failed', { tool: 'wasm-pack' }, `no _bg.wasm in ${directory}`);
    if (plan.intoPkg) await writePkg(directory, join(plan.root, 'pkg'));
    await removeStrangers(plan.packageId, directory);
    const artifact = await registerArtifact({
      name: files.module,
      file: join(directory, files.module),
      format: 'wasm',
      origin: { kind: 'build', packageId: plan.packageId, mode: plan.mode },
      glue: files.script === null ? null : { directory, script: files.script, types: files.types },
      sourceFile: null,
    });
    if (artifact.ok) await forgetOlder(plan.packageId, { artifactId: artifact.value.id, folder: directory });
    return artifact;
  } catch (error) {
    return writeFailure(error, plan.outDir);
  }
}

async function writePkg(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await cp(from, to, { recursive: true, force: true });
}
