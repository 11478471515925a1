import type { LogEntry, MemoryWindow, StubAnswer } from '../runtime/model';
import type { ModuleFailure } from '../wasm/outcome';
import type { InstancePush, InstanceRequest } from '../workers/protocol';
import { type LoggedEntry, NO_LINES, withLines } from './call-log';
import { levelOf } from './call-target';
import { shareSource } from './decoder';
import { type CallRequest, dropInstanceEntry, instanceOf, type Level, patchInstance, useInstances } from './instance-store';
import { createSlot, type Scope } from './module-scope';
import { type ModuleKey, useModules } from './module-store';
import { revealPanel } from './view-store';
import { type InstanceClient, startInstanceWorker } from './workers';

/** A start func may loop for ever; it is ended after this many milliseconds. */
const INSTANTIATE_LIMIT = 15_000;

/** The worker that makes or has the module's instance. */
const workers = createSlot<InstanceWorker>();

interface InstanceWorker {
  readonly scope: Scope;
  readonly client: InstanceClient;
}

let nextLogKey = 1;

function append(key: ModuleKey, entries: readonly LogEntry[]): void {
  const added: LoggedEntry[] = entries.map((entry) => ({ ...entry, key: nextLogKey++ }));
  const { log } = instanceOf(useInstances.getState(), key);
  patchInstance(key, { log: withLines(log, added) });
}

/** A line of the app's own in the log, worded by the locale. */
export function noteInLog(key: ModuleKey, code: string, facts: Readonly<Record<string, string | number>> = {}): void {
  append(key, [
    {
      sequence: 0,
      time: Date.now(),
      kind: 'note',
      depth: 0,
      text: '',
      called: null,
      importIndex: null,
      stubbed: false,
      duration: null,
      trap: null,
      note: { code, facts },
    },
  ]);
}

export function clearLog(key: ModuleKey): void {
  patchInstance(key, { log: NO_LINES });
}

export function dropInstance(key: ModuleKey): void {
  workers.end(key);
  dropInstanceEntry(key);
}

function levelAt(key: ModuleKey): Level {
  const open = useModules.getState().modules[key];
  return open === undefined ? 'raw' : levelOf(useInstances.getState(), open);
}

async function startInstance(key: ModuleKey): Promise<boolean> {
  const shared = shareSource(key);
  if (shared === null) return false;
  const level = levelAt(key);
  const { answers } = instanceOf(useInstances.getState(), key);
  const glue = shared.artifact.glue;
  const request: InstanceRequest =
    level === 'glue' && glue !== null
      ? { kind: 'instantiate', source: shared.source, level, scriptUrl: glue.scriptUrl }
      : { kind: 'instantiate', source: shared.source, level: 'raw', answers };
  const { scope, client } = workers.begin(key, (scope) => {
    const client = startInstanceWorker(shared.artifact.id, (push: InstancePush) => {
      if (!scope.ended && Array.isArray(push.entries)) append(key, push.entries);
    });
    scope.onEnd(() => client.terminate());
    return { scope, client };
  });
  const late: ModuleFailure = { code: 'instantiate-timeout', facts: { seconds: INSTANTIATE_LIMIT / 1000 } };
  const outcome = await client.ask(request, { transfer: shared.transfer, timeout: INSTANTIATE_LIMIT, late });
  if (scope.ended) return false;
  if (outcome.ok) patchInstance(key, { state: outcome.value, failure: null });
  else patchInstance(key, { status: 'failed', fresh: false, failure: outcome.failure });
  return outcome.ok;
}

/** Makes a new instance; one that is there already is dropped with all its state. */
export async function instantiate(key: ModuleKey): Promise<void> {
  patchInstance(key, { status: 'instantiating', fresh: false, level: levelAt(key), failure: null, result: null });
  if (await startInstance(key)) patchInstance(key, { status: 'live' });
  else if (instanceOf(useInstances.getState(), key).status === 'failed') revealPanel('call');
}

export async function setLevel(key: ModuleKey, level: Level): Promise<void> {
  const before = instanceOf(useInstances.getState(), key);
  if (levelAt(key) === level) return;
  workers.end(key);
  patchInstance(key, { level, status: 'not instantiated', fresh: false, state: null, failure: null, result: null });
  if (before.status === 'live' || before.status === 'running') await instantiate(key);
}

/**
 * Ends a call that does not return. A busy worker takes seconds to die after terminate(), so its replacement starts at once
 * and stands ready under the word `terminated`; an instantiation that hung is not tried again.
 */
export async function terminate(key: ModuleKey): Promise<void> {
  const { status } = instanceOf(useInstances.getState(), key);
  const worker = workers.of(key);
  if (worker === null) return;
  worker.scope.end();
  patchInstance(key, { status: 'terminated', fresh: false, state: null });
  noteInLog(key, 'terminated');
  if (status === 'running' && (await startInstance(key))) patchInstance(key, { fresh: true });
}

function isReady(key: ModuleKey): boolean {
  const { status, fresh } = instanceOf(useInstances.getState(), key);
  return status === 'live' || (status === 'terminated' && fresh);
}

/** Calls an export, instantiating first when there is no instance. The call's lines arrive in the log by themselves. */
export async function call(key: ModuleKey, request: CallRequest): Promise<void> {
  if (instanceOf(useInstances.getState(), key).status === 'running') return;
  if (levelAt(key) !== request.level) await setLevel(key, request.level);
  if (!isReady(key)) await instantiate(key);
  const worker = workers.of(key);
  if (worker === null || !isReady(key)) return;
  const { scope, client } = worker;
  patchInstance(key, { status: 'running', fresh: false, lastCall: request, failure: null });
  const outcome =
    request.level === 'raw'
      ? await client.ask({ kind: 'call-raw', exportIndex: request.exportIndex, args: request.args })
      : await client.ask({ kind: 'call-glue', signatureId: request.signatureId, args: request.args });
  if (scope.ended) return;
  if (outcome.ok) {
    patchInstance(key, { status: 'live', result: outcome.value });
    const state = await client.ask({ kind: 'state' });
    if (state.ok && !scope.ended) patchInstance(key, { state: state.value });
  } else patchInstance(key, { status: client.alive ? 'live' : 'failed', failure: outcome.failure, result: null });
}

/** After a rebuild: the same level, a new instance, the last call once more. Nothing happens where nothing was live. */
export async function replaceInstance(key: ModuleKey): Promise<void> {
  const before = useInstances.getState()[key];
  if (before === undefined || workers.of(key) === null || before.status === 'not instantiated') return;
  noteInLog(key, 'rebuilt');
  await instantiate(key);
  const request = before.lastCall === null ? null : renewed(key, before.lastCall);
  if (request === null || instanceOf(useInstances.getState(), key).status !== 'live') return;
  revealPanel('call-log');
  await call(key, request);
}

/** The same call in the new module: a raw export is found again by name, since its index may have changed. */
function renewed(key: ModuleKey, request: CallRequest): CallRequest | null {
  const open = useModules.getState().modules[key];
  if (open === undefined) return null;
  if (request.level === 'glue') return open.signatures?.some((signature) => signature.id === request.signatureId) ? request : null;
  const found = open.exports.find((candidate) => candidate.name === request.exportName && candidate.type.kind === 'func');
  return found === undefined ? null : { ...request, exportIndex: found.index };
}

export async function readMemory(key: ModuleKey, exportIndex: number, offset: number, length: number): Promise<MemoryWindow | null> {
  const answer = await workers.of(key)?.client.ask({ kind: 'memory', exportIndex, offset, length });
  return answer?.ok ? answer.value : null;
}

/** Some elements of a live table as text; null when there is no instance to ask. */
export async function readElements(key: ModuleKey, exportIndex: number, from: number, count: number): Promise<readonly string[] | null> {
  const answer = await workers.of(key)?.client.ask({ kind: 'elements', exportIndex, from, count });
  return answer?.ok ? answer.value : null;
}

/** Changes how one import is stubbed; it holds from the next instance on. */
export function setAnswer(key: ModuleKey, answer: StubAnswer): void {
  const { answers } = instanceOf(useInstances.getState(), key);
  patchInstance(key, { answers: [...answers.filter((other) => other.importIndex !== answer.importIndex), answer] });
}
