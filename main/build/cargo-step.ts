import { buildArgs } from '../cargo/args';
import { type Roots, readDiagnostic } from '../cargo/diagnostic';
import { type Cause, explainMessage } from '../cargo/explain-message';
import { readManifestError } from '../cargo/manifest-error';
import { readMessage } from '../cargo/message';
import { splitLines } from '../process/line-splitter';
import { echo, overProgress } from '../process/terminal';
import type { BuildJob, StepEnd } from './build-job';
import type { BuildPlan } from './build-plan';
import { streamDiagnostics } from './diagnostics-stream';
import { explainFailure } from './explain-failure';
import { listenToStderr } from './listen-to-stderr';

/** Runs cargo for its diagnostics: wasm-pack asks for cargo's JSON too, and keeps it to itself. */
export async function cargoStep(plan: BuildPlan, job: BuildJob): Promise<StepEnd> {
  const roots: Roots = { package: plan.root, workspace: plan.workspaceRoot };
  const causes: Cause[] = [];
  const diagnostics = streamDiagnostics(job.diagnosed);
  const stderr = listenToStderr(job.blocked, diagnostics.tell);
  const stdout = splitLines((line) => {
    const message = readMessage(line);
    if (message.kind === 'text') job.write(overProgress(`${message.text}\n`));
    if (message.kind !== 'diagnosed') return;
    job.write(overProgress(message.message.rendered ?? ''));
    const cause = explainMessage(message.message);
    if (cause !== null) causes.push(cause);
    const diagnostic = readDiagnostic(message.message, roots);
    if (diagnostic !== null) diagnostics.add(diagnostic);
  });
  const args = buildArgs(plan.mode);
  job.write(echo('cargo', args));
  const tool = job.run({
    command: plan.cargo,
    args,
    cwd: plan.root,
    env: plan.env,
    onStdout: stdout.push,
    onStderr: (text) => {
      job.write(text);
      stderr.push(text);
    },
  });
  const exit = await tool.finished;
  stdout.end();
  stderr.end();
  const manifest = exit.code === 0 || exit.stopped ? null : readManifestError(stderr.words(), roots);
  if (manifest !== null) diagnostics.add(manifest);
  const errors = diagnostics.end().filter((diagnostic) => diagnostic.level === 'error').length;
  if (exit.stopped) return { kind: 'stopped' };
  if (exit.code === 0) return { kind: 'done' };
  const { error, code } = exit;
  const words = stderr.words();
  return {
    kind: 'failed',
    failure: explainFailure({
      tool: 'cargo',
      error,
      code,
      causes,
      remarks: stderr.remarks(),
      errors,
      manifest: manifest?.span ?? null,
      words,
      withoutOptimiser: null,
    }),
  };
}
