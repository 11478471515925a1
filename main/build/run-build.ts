import type { Artifact } from '../../preload/contract/artifact';
import type { BuildFinished } from '../../preload/contract/build';
import type { Failure } from '../../preload/contract/failure';
import type { BuildJob, StepEnd } from './build-job';
import type { BuildPlan } from './build-plan';
import { cargoStep } from './cargo-step';
import { packStep } from './pack-step';
import { publishArtifact } from './publish-artifact';

export type BuildEnd = Pick<BuildFinished, 'outcome' | 'artifact' | 'failure'>;

function ended(end: Exclude<StepEnd, { readonly kind: 'done' }>): BuildEnd {
  return end.kind === 'stopped' ? cancelled() : failedWith(end.failure);
}

function cancelled(): BuildEnd {
  return { outcome: 'cancelled', artifact: null, failure: null };
}

export function failedWith(failure: Failure): BuildEnd {
  return { outcome: 'failed', artifact: null, failure };
}

function built(artifact: Artifact): BuildEnd {
  return { outcome: 'built', artifact, failure: null };
}

/** One build from start to end: diagnostics first, then the module, then the artifact. */
export async function runBuild(plan: BuildPlan, job: BuildJob): Promise<BuildEnd> {
  for (const step of [cargoStep, packStep]) {
    if (job.isStopped()) return cancelled();
    const end = await step(plan, job);
    if (end.kind !== 'done') return ended(end);
  }
  if (job.isStopped()) return cancelled();
  const artifact = await publishArtifact(plan);
  return artifact.ok ? built(artifact.value) : failedWith(artifact.failure);
}
