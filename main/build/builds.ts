import { performance } from 'node:perf_hooks';
import type { BuildEvent } from '../../preload/contract/build';
import type { Failure } from '../../preload/contract/failure';
import type { Result } from '../../preload/contract/result';
import { push } from '../events';
import { done, type Failed, failed } from '../failure';
import { flushTerminal, writeTerminal } from '../terminal-output';
import { type BuildPlan, checkPackage, planBuild } from './build-plan';
import { openSlot, type RequestedBuild, type Slot } from './build-slot';
import { failedWith, runBuild } from './run-build';

type PackageEvent = BuildEvent extends infer Event
  ? Event extends { readonly packageId: string }
    ? Omit<Event, 'packageId'>
    : never
  : never;

const slots = new Map<string, Slot>();

function tell(packageId: string, event: PackageEvent): void {
  push('build:event', { packageId, ...event });
}

/** A mistake of ours must not keep the slot: every later build would wait behind one that is over. */
function unforeseen(error: unknown): Failed {
  console.error('a build threw', error);
  return failed('unexpected', {}, error instanceof Error ? error.message : String(error));
}

async function carryOut(plan: BuildPlan, { request, cause }: RequestedBuild, slot: Slot): Promise<void> {
  const { packageId, mode } = request;
  const began = performance.now();
  tell(packageId, { kind: 'started', mode, cause });
  const end = await runBuild(plan, {
    write: writeTerminal,
    blocked: (on) => tell(packageId, { kind: 'blocked', on }),
    diagnosed: (diagnostics) => tell(packageId, { kind: 'diagnosed', diagnostics }),
    run: slot.run,
    isStopped: slot.isStopped,
  }).catch((error: unknown) => failedWith(unforeseen(error).failure));
  flushTerminal();
  tell(packageId, { kind: 'finished', mode, cause, seconds: (performance.now() - began) / 1000, ...end });
}

function refuse({ request, cause }: RequestedBuild, failure: Failure): void {
  tell(request.packageId, { kind: 'finished', mode: request.mode, cause, seconds: 0, outcome: 'failed', artifact: null, failure });
}

function leave(packageId: string, slot: Slot): void {
  slots.delete(packageId);
  slot.leave();
  const next = slot.pending;
  if (next === null) return;
  void begin(next).then((answer) => {
    if (!answer.ok) refuse(next, answer.failure);
  });
}

async function begin(build: RequestedBuild): Promise<Result<null>> {
  const { packageId } = build.request;
  const slot = openSlot();
  slots.set(packageId, slot);
  const plan = await planBuild(build.request).catch(unforeseen);
  if (plan.ok) void carryOut(plan.value, build, slot).finally(() => leave(packageId, slot));
  else leave(packageId, slot);
  return plan.ok ? done(null) : plan;
}

/** Builds now, or after the build that runs: of all that are asked for meanwhile only the last is carried out. */
export async function startBuild(build: RequestedBuild): Promise<Result<null>> {
  const { packageId } = build.request;
  const checked = checkPackage(packageId);
  if (!checked.ok) return checked;
  const slot = slots.get(packageId);
  if (slot === undefined) return begin(build);
  slot.pending = build;
  tell(packageId, { kind: 'queued' });
  return done(null);
}

/** A watched save that cannot be built is told as a build that failed: nobody waits for an answer. */
export async function startWatchedBuild(build: RequestedBuild): Promise<void> {
  const answer = await startBuild(build);
  if (!answer.ok) refuse(build, answer.failure);
}

export function isBuilding(packageId: string): boolean {
  return slots.has(packageId);
}

/** Ends the build and what waits behind it; answers when every process has ended. */
export async function stopBuild(packageId: string): Promise<void> {
  const slot = slots.get(packageId);
  if (slot === undefined) return;
  slot.pending = null;
  await slot.stop();
}

export async function stopBuilds(): Promise<void> {
  await Promise.all([...slots.keys()].map(stopBuild));
}

/** Answers when no build of this package runs any more. */
export async function whenIdle(packageId: string): Promise<void> {
  for (let slot = slots.get(packageId); slot !== undefined; slot = slots.get(packageId)) await slot.over;
}
