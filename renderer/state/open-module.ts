import type { Artifact } from '../../preload/contract/artifact';
import { bridge } from '../bridge';
import type { ComponentPart } from '../wasm/component/component';
import type { Signature } from '../wasm/model/signature';
import { type ModuleFailure, type Outcome, ok } from '../wasm/outcome';
import { notify, useApp } from './app-store';
import { type Decoded, decodeArtifact, decoderOf, dropDecoder, keepDecoder } from './decoder';
import { type Contents, fetchRest, firstContents, wholeContents } from './fetch-contents';
import { dropInstance, replaceInstance } from './instance';
import { currentModule, keyOf, type ModuleKey, type NestedIn, type OpenModule, patchModule, useModules } from './module-store';
import { dropSurvey } from './survey-store';
import { dropValidity } from './validity';
import { aimCall, revealPanel, select, useView } from './view-store';
import { measureModule } from './wat/line-numbers';
import { dropWat } from './wat/printer';
import { dropWit } from './wit';

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

/** Opens the file of the module in view once more, as it is by now; where it is not to be found so, asks for it. */
export async function openAgain(): Promise<void> {
  const origin = currentModule(useModules.getState())?.artifact.origin;
  const recent = useApp.getState().settings?.recent ?? [];
  const index = recent.findIndex(({ path }) => origin?.kind === 'file' && path === origin.path);
  await (index < 0 ? openModuleDialog() : openRecent(index));
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
  dropWit(key);
  dropSurvey(key);
  dropValidity(key);
  dropDecoder(key);
  release(closed.artifact);
}

/** What lies in a component reads the component's file, which is let go with the last one of them. */
function release({ id }: Artifact): void {
  const used = Object.values(useModules.getState().modules).some(({ artifact }) => artifact.id === id);
  if (!used) void bridge.request('module:close', { artifactId: id });
}

function enter(key: ModuleKey, artifact: Artifact, nestedIn: NestedIn | null, before: OpenModule | undefined): void {
  const reading = { artifact, nestedIn, phase: 'reading', progress: 0, failure: null } as const;
  const blank = { key, summary: null, component: null, imports: [], exports: [], signatures: null, revision: 0 } as const;
  useModules.setState(({ modules, order }) => ({
    modules: { ...modules, [key]: { ...blank, ...before, ...reading } },
    order: before === undefined ? [...order, key] : order,
  }));
}

function fail(key: ModuleKey, failure: ModuleFailure, before: OpenModule | undefined): void {
  const kept = hasContents(before) ? { artifact: before.artifact, phase: 'ready' as const } : { phase: 'failed' as const };
  patchModule(key, { ...kept, failure });
  // The panels go on showing what was there: who looks at one that does not say why must hear of it.
  if (kept.phase === 'ready') notify(failure);
}

function hasContents(open: OpenModule | undefined): open is OpenModule {
  return open !== undefined && (open.summary !== null || open.component !== null);
}

/** Only the newest opening of a key may write: an older one that finishes late is dropped. */
const newest = new Map<ModuleKey, object>();

/** Opens an artifact, or replaces in place the one that has its key: selection and scroll stay, a live instance is made again. */
export function openArtifact(artifact: Artifact, cause: 'person' | 'watch'): Promise<void> {
  return openAs(keyOf(artifact), artifact, null, cause);
}

/** Opens what lies in a component as a module of its own, by the name that it is given. */
export async function openPart(key: ModuleKey, part: ComponentPart, name: string): Promise<void> {
  const around = useModules.getState().modules[key];
  if (around === undefined) return;
  const base = around.nestedIn?.fileRange.start ?? 0;
  const fileRange = { start: base + part.range.start, end: base + part.range.end };
  const outermost = around.nestedIn?.outermost ?? key;
  const partKey = `${outermost}#${fileRange.start}-${fileRange.end}`;
  const open = useModules.getState().modules[partKey];
  if (open?.artifact.id === around.artifact.id && open.phase !== 'failed') return showModule(partKey);
  const artifact = { ...around.artifact, name, glue: null, sourceUrl: null };
  await openAs(partKey, artifact, { key, outermost, range: part.range, fileRange }, 'person');
}

async function openAs(key: ModuleKey, artifact: Artifact, nestedIn: NestedIn | null, cause: 'person' | 'watch'): Promise<void> {
  const before = useModules.getState().modules[key];
  const mine = {};
  newest.set(key, mine);
  enter(key, artifact, nestedIn, before);
  if (cause === 'person' || useModules.getState().current === null) {
    showModule(key);
    if (cause === 'person' && before !== undefined) revealPanel('exports');
  }
  const current = () => newest.get(key) === mine && useModules.getState().modules[key] !== undefined;
  const decoded = await decodeArtifact(artifact, nestedIn, (progress) => current() && patchModule(key, { progress }));
  if (!decoded.ok) return current() ? fail(key, decoded.failure, before) : undefined;
  const { client } = decoded.value;
  if (!current()) return client.terminate();
  // A rebuild is shown when all of it is there, a module that is new as it comes.
  const inPlace = hasContents(before);
  const first = await firstContents(decoded.value);
  const contents = inPlace ? await allContents(decoded.value, first) : ok(first);
  if (!current() || !contents.ok) client.terminate();
  if (!current()) return;
  if (!contents.ok) return fail(key, contents.failure, before);
  keepDecoder(key, artifact, nestedIn, client);
  patchModule(key, { ...contents.value, phase: 'ready', progress: 1, failure: null, revision: (before?.revision ?? 0) + 1 });
  const measuring = first.summary === null ? null : measureModule(key);
  if (before !== undefined) release(before.artifact);
  if (first.summary === null) dropInstance(key);
  else if (inPlace) await replaceInstance(key);
  if (useModules.getState().current === key && useView.getState().callTarget === null) aimAtFirst(first.signatures);
  if (!inPlace) await fillIn(key, decoded.value, first, measuring);
}

async function allContents(decoded: Decoded, first: Contents): Promise<Outcome<Contents>> {
  const whole = await wholeContents(decoded, first);
  return whole.ok ? fetchRest(decoded, whole.value, () => undefined) : whole;
}

/** What comes behind the first screen. */
async function fillIn(key: ModuleKey, decoded: Decoded, first: Contents, measuring: Promise<void> | null): Promise<void> {
  // A rebuild that does not decode changes nothing: the rows of what stays are still wanted.
  const stays = () => decoderOf(key) === decoded.client;
  const whole = await wholeContents(decoded, first);
  if (!stays()) return;
  if (!whole.ok) return patchModule(key, { failure: whole.failure });
  if (whole.value !== first) patchModule(key, whole.value);
  // The text's true numbers first: rows beyond a thousand are looked at later than the text.
  await measuring;
  const rest = await fetchRest(decoded, whole.value, (part) => stays() && patchModule(key, part));
  if (!stays()) return;
  if (rest.ok) patchModule(key, { imports: rest.value.imports, exports: rest.value.exports });
  else patchModule(key, { failure: rest.failure });
}

/** A module with glue has one thing to try in the Call form: its first glue function. */
function aimAtFirst(signatures: readonly Signature[] | null): void {
  const first = signatures?.find((signature) => signature.kind === 'function');
  aimCall(first === undefined ? null : { level: 'glue', signatureId: first.id });
}
