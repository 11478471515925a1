import { echo } from '../process/terminal';
import { packArgs } from '../wasm-pack/pkg';
import type { BuildJob, StepEnd } from './build-job';
import type { BuildPlan } from './build-plan';
import { explainFailure } from './explain-failure';
import { listenToStderr } from './listen-to-stderr';

/** Runs wasm-pack into a new folder of ours; cargo finds everything fresh, so what is left is wasm-bindgen and wasm-opt. */
export async function packStep(plan: BuildPlan, job: BuildJob): Promise<StepEnd> {
  const stderr = listenToStderr(job.blocked, () => undefined);
  const args = packArgs(plan.mode, plan.outDir);
  job.write(echo('wasm-pack', args));
  const tool = job.run({
    command: plan.wasmPack,
    args,
    cwd: plan.root,
    env: plan.env,
    onStdout: job.write,
    onStderr: (text) => {
      job.write(text);
      stderr.push(text);
    },
  });
  const { stopped, error, code } = await tool.finished;
  stderr.end();
  if (stopped) return { kind: 'stopped' };
  if (code === 0) return { kind: 'done' };
  const words = stderr.words();
  const failure = explainFailure({
    tool: 'wasm-pack',
    error,
    code,
    causes: [],
    remarks: stderr.remarks(),
    errors: 0,
    manifest: null,
    words,
    withoutOptimiser: plan.optimiser ? null : plan.mode,
  });
  return { kind: 'failed', failure };
}
