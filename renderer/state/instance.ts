import type { Level, LogEntry, MemoryWindow, StubAnswer } from '../runtime/model';
import type { ModuleFailure } from '../wasm/outcome';
import type { InstancePush, InstanceRequest } from '../workers/protocol';
import { levelOf } from './call-target';
import { shareSource } from './decoder';
import { type CallRequest, instanceOf, type LoggedEntry, patchInstance, useInstances } from './instance-store';
import { type ModuleKey, useModules } from './module-store';
import { revealPanel } from './view-store';
import { type InstanceClient, startInstanceWorker } from './workers';

/** Lines of the log that are kept; the oldest go first. */
const LOG_LIMIT = 20_000;
/** A start func may loop for ever; it is ended after this many milliseconds. */
const INSTANTIATE_LIMIT = 15_000;

const clients = new Map<ModuleKey, InstanceClient>();
let nextLogKey = 1;

function append(key: ModuleKey, entries: readonly LogEntry[]): void {
  const added: LoggedEntry[] = entries.map((entry) => ({ ...entry, key: nextLogKey++ }));
  const { log } = instanceOf(useInstances.getState(), key);
  patchInstance(key, { log: [...log, ...added].slice(-LOG_LIMIT) });
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
  patchInstance(key, { log: [] });
}

export function dropInstance(key: ModuleKey): void {
  clients.get(key)?.terminate();
  clients.delete(key);
  useInstances.setState(({ instances }) => {
    const { [key]: _, ...others } = instances;
    return { instances: others };
  });
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
  clients.get(key)?.terminate();
  const client = startInstanceWorker(shared.artifact.id, (push: InstancePush) => {
    if (clients.get(key) === client && Array.isArray(push.entries)) append(key, push.entries);
  });
  clients.set(key, client);
  const late: ModuleFailure = { code: 'instantiate-timeout', facts: { seconds: INSTANTIATE_LIMIT / 1000 } };
  const outcome = await client.ask(request, { transfer: shared.transfer, timeout: INSTANTIATE_LIMIT, late });
  if (clients.get(key) !== client) return false;
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
  clients.get(key)?.terminate();
  clients.delete(key);
  patchInstance(key, { level, status: 'not instantiated', fresh: false, state: null, failure: null, result: null });
  if (before.status === 'live' || before.status === 'running') await instantiate(key);
}

/**
 * Ends a call that does not return. A busy worker takes seconds to die after terminate(), so its replacement starts at once
 * and stands ready under the word `terminated`; an instantiation that hung is not tried again.
 */
export async function terminate(key: ModuleKey): Promise<void> {
  const { status } = instanceOf(useInstances.getState(), key);
  const client = clients.get(key);
  if (client === undefined) return;
  clients.delete(key);
  client.terminate({ code: 'terminated', facts: {} });
  patchInstance(key, { status: 'terminated', fresh: false, state: null });
  noteInLog(key, 'terminated');
  if (status === 'running' && (await startInstance(key))) patchInstance(key, { fresh: true });
}

function isReady(key: ModuleKey): boolean {
  const { status, fresh } = instanceOf(useInstances.getState(), key);
  return status === 'live' || (status === 'terminated' && fresh);
}

/** Calls an export, instantiating first when there is no instance. The call's lines arrive in the log by themselves. */
export async function call(key: ModuleKey, wish: CallRequest): Promise<void> {
  if (instanceOf(useInstances.getState(), key).status === 'running') return;
  if (levelAt(key) !== wish.level) await setLevel(key, wish.level);
  if (!isReady(key)) await instantiate(key);
  const client = clients.get(key);
  if (client === undefined || !isReady(key)) return;
  patchInstance(key, { status: 'running', fresh: false, lastCall: wish, failure: null });
  const outcome =
    wish.level === 'raw'
      ? await client.ask({ kind: 'call-raw', exportIndex: wish.exportIndex, args: wish.args })
      : await client.ask({ kind: 'call-glue', signatureId: wish.signatureId, args: wish.args });
  if (clients.get(key) !== client) return;
  if (outcome.ok) {
    patchInstance(key, { status: 'live', result: outcome.value });
    const state = await client.ask({ kind: 'state' });
    if (state.ok && clients.get(key) === client) patchInstance(key, { state: state.value });
  } else patchInstance(key, { status: client.alive ? 'live' : 'failed', failure: outcome.failure, result: null });
}

/** After a rebuild: the same level, a new instance, the last call once more. Nothing happens where nothing was live. */
export async function replaceInstance(key: ModuleKey): Promise<void> {
  const before = useInstances.getState().instances[key];
  if (before === undefined || !clients.has(key) || before.status === 'not instantiated') return;
  noteInLog(key, 'rebuilt');
  await instantiate(key);
  const wish = before.lastCall === null ? null : renewed(key, before.lastCall);
  if (wish === null || instanceOf(useInstances.getState(), key).status !== 'live') return;
  revealPanel('call-log');
  await call(key, wish);
}

/** The same call in the new module: a raw export is found again by name, since its place may have changed. */
function renewed(key: ModuleKey, wish: CallRequest): CallRequest | null {
  const open = useModules.getState().modules[key];
  if (open === undefined) return null;
  if (wish.level === 'glue') return open.signatures?.some((signature) => signature.id === wish.signatureId) ? wish : null;
  const found = open.exports.find((candidate) => candidate.name === wish.exportName && candidate.type.kind === 'func');
  return found === undefined ? null : { ...wish, exportIndex: found.index };
}

export async function readMemory(key: ModuleKey, exportIndex: number, offset: number, length: number): Promise<MemoryWindow | null> {
  const answer = await clients.get(key)?.ask({ kind: 'memory', exportIndex, offset, length });
  return answer?.ok ? answer.value : null;
}

/** Changes how one import is stubbed; it holds from the next instance on. */
export function setAnswer(key: ModuleKey, answer: StubAnswer): void {
  const { answers } = instanceOf(useInstances.getState(), key);
  patchInstance(key, { answers: [...answers.filter((other) => other.importIndex !== answer.importIndex), answer] });
}
