import type { Artifact } from '../../preload/contract/artifact';
import { bridge } from '../bridge';
import type { Signature } from '../wasm/glue/signature';
import type { ModuleFailure, Outcome } from '../wasm/malformed';
import type { Export, Import, Summary } from '../wasm/module';
import { notify } from './app-store';
import { type Decoded, decodeArtifact, dropDecoder, keepDecoder } from './decoders';
import { keyOf, type ModuleKey, type OpenModule, patchModule, useModules } from './module-store';
import { dropWat } from './printing';
import { dropInstance, replaceInstance } from './running';
import { aimCall, revealPanel, select, useView } from './view-store';
import type { DecodeClient } from './workers';

/** Rows that cross to the page in one message: a few milliseconds of its time. */
const CHUNK = 2000;

export async function openModuleDialog(): Promise<void> {
  const answer = await bridge.request('module:choose', null);
  if (!answer.ok) notify(answer.failure);
}

export async function openSample(sample: string): Promise<void> {
  const answer = await bridge.request('module:open-sample', { sample });
  if (!answer.ok) notify(answer.failure);
}

export async function openRecent(index: number): Promise<void> {
  const answer = await bridge.request('recent:open', { index });
  if (!answer.ok) notify(answer.failure);
}

export function showModule(key: ModuleKey): void {
  if (useModules.getState().current === key) return;
  useModules.setState({ current: key });
  select(null);
  aimAtFirst(useModules.getState().modules[key]?.signatures ?? null);
}

export function closeModule(key: ModuleKey): void {
  const { modules, order, current } = useModules.getState();
  const { [key]: closed, ...others } = modules;
  if (closed === undefined) return;
  const left = order.filter((candidate) => candidate !== key);
  useModules.setState({ modules: others, order: left });
  if (current === key) {
    useModules.setState({ current: null });
    const next = left.at(-1);
    if (next === undefined) select(null);
    else showModule(next);
  }
  dropInstance(key);
  dropWat(key);
  dropDecoder(key);
  void bridge.request('module:close', { artifactId: closed.artifact.id });
}

/** What has arrived is shown each time it has doubled: with each chunk, the last rows of a huge interface would cost the most. */
async function fetchRows<Row>(
  count: number,
  ask: (from: number) => Promise<Outcome<readonly Row[]>>,
  seen: (rows: readonly Row[]) => void,
) {
  const rows: Row[] = [];
  let shown = 0;
  while (rows.length < count) {
    const chunk = await ask(rows.length);
    if (!chunk.ok) return chunk;
    if (chunk.value.length === 0) break;
    rows.push(...chunk.value);
    if (rows.length < 2 * shown) continue;
    shown = rows.length;
    seen(rows.slice());
  }
  return { ok: true, value: rows } as const;
}

async function fetchSignatures(client: DecodeClient, artifact: Artifact): Promise<readonly Signature[] | null> {
  const typesUrl = artifact.glue?.typesUrl;
  if (typesUrl === null || typesUrl === undefined) return null;
  const answer = await client.ask({ kind: 'glue', typesUrl });
  return answer.ok ? answer.value.signatures : null;
}

interface Interface {
  readonly summary: Summary;
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  readonly signatures: readonly Signature[] | null;
}

/** `show` is called with what has arrived so far, so that a long interface fills in place. */
async function fetchInterface(decoded: Decoded, artifact: Artifact, show: (part: Partial<Interface>) => void): Promise<Outcome<Interface>> {
  const { summary, client } = decoded;
  show({ summary });
  const signatures = await fetchSignatures(client, artifact);
  show({ signatures });
  const imports = await fetchRows<Import>(
    summary.counts.imports,
    (from) => client.ask({ kind: 'imports', from, count: CHUNK }),
    (rows) => show({ imports: rows }),
  );
  if (!imports.ok) return imports;
  const exports = await fetchRows<Export>(
    summary.counts.exports,
    (from) => client.ask({ kind: 'exports', from, count: CHUNK }),
    (rows) => show({ exports: rows }),
  );
  if (!exports.ok) return exports;
  return { ok: true, value: { summary, imports: imports.value, exports: exports.value, signatures } };
}

function enter(key: ModuleKey, artifact: Artifact, before: OpenModule | undefined): void {
  const reading = { artifact, phase: 'reading', progress: 0, failure: null } as const;
  const blank = { key, summary: null, imports: [], exports: [], signatures: null, revision: 0 } as const;
  useModules.setState(({ modules, order }) => ({
    modules: { ...modules, [key]: { ...blank, ...before, ...reading } },
    order: before === undefined ? [...order, key] : order,
  }));
}

function fail(key: ModuleKey, failure: ModuleFailure, before: OpenModule | undefined): void {
  const kept = before?.summary ? { artifact: before.artifact, phase: 'ready' as const } : { phase: 'failed' as const };
  patchModule(key, { ...kept, failure });
}

/** Only the newest opening of a key may write: an older one that finishes late is dropped. */
const newest = new Map<ModuleKey, string>();

/** Opens an artifact, or replaces in place the one that has its key: selection and scroll stay, a live instance is made again. */
export async function openArtifact(artifact: Artifact, cause: 'person' | 'watch'): Promise<void> {
  const key = keyOf(artifact);
  const before = useModules.getState().modules[key];
  newest.set(key, artifact.id);
  enter(key, artifact, before);
  if (cause === 'person' || useModules.getState().current === null) {
    showModule(key);
    if (cause === 'person' && before !== undefined) revealPanel('exports');
  }
  const current = () => newest.get(key) === artifact.id && useModules.getState().modules[key] !== undefined;
  const decoded = await decodeArtifact(artifact, (progress) => current() && patchModule(key, { progress }));
  if (!decoded.ok) return current() ? fail(key, decoded.failure, before) : undefined;
  const { client } = decoded.value;
  if (!current()) return client.terminate();
  const inPlace = before?.summary !== null && before !== undefined;
  const arrived = await fetchInterface(decoded.value, artifact, (part) => !inPlace && current() && patchModule(key, part));
  if (!current() || !arrived.ok) client.terminate();
  if (!current()) return;
  if (!arrived.ok) return fail(key, arrived.failure, before);
  keepDecoder(key, artifact, client);
  patchModule(key, { ...arrived.value, phase: 'ready', progress: 1, failure: null, revision: (before?.revision ?? 0) + 1 });
  if (before !== undefined && before.artifact.id !== artifact.id) void bridge.request('module:close', { artifactId: before.artifact.id });
  if (inPlace) await replaceInstance(key);
  if (useModules.getState().current === key && useView.getState().callTarget === null) aimAtFirst(arrived.value.signatures);
}

/** A module with glue has one thing to try in the Call form: its first glue function. */
function aimAtFirst(signatures: readonly Signature[] | null): void {
  const first = signatures?.find((signature) => signature.kind === 'function');
  aimCall(first === undefined ? null : { level: 'glue', signatureId: first.id });
}
