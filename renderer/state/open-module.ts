import type { Artifact } from '../../preload/contract/artifact';
import { bridge } from '../bridge';
import type { ComponentPart } from '../wasm/component/component';
import type { Signature } from '../wasm/model/signature';
import { type ModuleFailure, type Outcome, ok } from '../wasm/outcome';
import { notify, useApp } from './app-store';
import { holdArtifact } from './artifacts';
import { artifactOf, type Decoded, type Decoder, decode, keepDecoder, startDecoder } from './decoder';
import { type Contents, fetchRest, firstContents, wholeContents } from './fetch-contents';
import { followRebuild } from './follow-rebuild';
import { dropInstance, replaceInstance } from './instance';
import { createSlot, endOwner, openOwner, type Scope } from './module-scope';
import { currentModule, keyOf, type ModuleKey, type NestedIn, type OpenModule, patchModule, useModules } from './module-store';
import { aimCall, revealPanel, select, useView } from './view-store';
import { measureModule } from './wat/measure';
import { holdPositions } from './wat/replace-text';

/** Who wants it opened: a person, a file that changed, or the text's editor. */
type Cause = 'person' | 'watch' | 'edit';

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

/** The module that a person wants read again, though its file may be as it was. */
let askedAgain: ModuleKey | null = null;

/** Opens the file of the module in view once more, as it is by now; where it is not to be found so, asks for it. */
export async function openAgain(): Promise<void> {
  const open = currentModule(useModules.getState());
  const origin = open?.artifact.origin;
  askedAgain = open?.key ?? null;
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
    if (next === undefined) {
      select(null);
      aimCall(null);
    } else showModule(next);
  }
  endOwner(key);
}

function enter(key: ModuleKey, artifact: Artifact, nestedIn: NestedIn | null, before: OpenModule | undefined): void {
  const reading = { artifact, nestedIn, phase: 'reading', progress: 0, failure: null } as const;
  const blank = { key, summary: null, component: null, imports: [], exports: [], signatures: null, revision: 0 } as const;
  openOwner(key);
  useModules.setState(({ modules, order }) => ({
    modules: { ...modules, [key]: { ...blank, ...before, ...reading } },
    order: before === undefined ? [...order, key] : order,
  }));
}

/** A failed opening lets its artifact go; what was shown before is shown still. */
function holdIn(scope: Scope, artifact: Artifact): Scope {
  holdArtifact(scope, artifact);
  return scope;
}

/** Of a person's file that could not be opened as it is now: its text can be read and mended, and main knows what of it was seen. */
const unopened = createSlot<Scope>();

function failOpening(
  key: ModuleKey,
  { scope, artifact }: Decoder,
  failure: ModuleFailure,
  before: OpenModule | undefined,
  cause: Cause,
): void {
  if (artifact.origin.kind === 'file') unopened.begin(key, (kept) => holdIn(kept, artifact));
  scope.end();
  const shown = hasContents(before) ? artifactOf(key) : null;
  const kept = shown === null ? ({ phase: 'failed' } as const) : ({ artifact: shown, phase: 'ready' } as const);
  patchModule(key, { ...kept, failure });
  // The panels go on showing what was there: the person looks at one that does not say why, and must hear of it.
  if (kept.phase === 'ready' && cause !== 'edit') notify(failure);
}

function hasContents(open: OpenModule | undefined): open is OpenModule {
  return open !== undefined && (open.summary !== null || open.component !== null);
}

/** Opens an artifact, or replaces in place the one that has its key: selection and scroll stay, a live instance is made again. */
export function openArtifact(artifact: Artifact, cause: Cause): Promise<void> {
  return openAs(keyOf(artifact), artifact, null, cause);
}

/** Opens what its file holds by now. A module that was closed meanwhile stays closed. */
export function openChanged(artifact: Artifact): void {
  if (keyOf(artifact) in useModules.getState().modules) void openArtifact(artifact, 'watch');
  else void bridge.request('module:close', { artifactId: artifact.id });
}

/** Assembles a text that is being edited, in place of what its file holds; what is wrong with it is told where it is edited. */
export function openText(artifact: Artifact, text: string): Promise<void> {
  return openAs(keyOf(artifact), artifact, null, 'edit', text);
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

function isShown(before: OpenModule | undefined, artifact: Artifact): boolean {
  return before?.artifact.id === artifact.id && before.phase !== 'failed' && before.key !== askedAgain;
}

/** What is open already, and has not changed since, is only shown. */
function showAgain(key: ModuleKey): void {
  showModule(key);
  revealPanel('exports');
}

async function openAs(key: ModuleKey, artifact: Artifact, nestedIn: NestedIn | null, cause: Cause, text?: string): Promise<void> {
  const before = useModules.getState().modules[key];
  if (cause === 'person' && nestedIn === null && isShown(before, artifact)) return showAgain(key);
  askedAgain = null;
  enter(key, artifact, nestedIn, before);
  if (cause === 'person' || useModules.getState().current === null) {
    showModule(key);
    if (cause === 'person' && before !== undefined) revealPanel('exports');
  }
  const decoder = startDecoder(key, artifact, nestedIn, text);
  const { scope } = decoder;
  const decoded = await decode(decoder, (progress) => !scope.ended && patchModule(key, { progress }));
  if (scope.ended) return;
  if (!decoded.ok) return failOpening(key, decoder, decoded.failure, before, cause);
  // A rebuild is shown when all of it is there, a module that is new as it comes.
  const inPlace = hasContents(before);
  const first = await firstContents(decoded.value);
  const contents = inPlace ? await allContents(decoded.value, first) : ok(first);
  // The worker that ends with the old contents is the one that knows where in the text the person is.
  if (inPlace && contents.ok) await holdPositions(key);
  if (scope.ended) return;
  if (!contents.ok) return failOpening(key, decoder, contents.failure, before, cause);
  unopened.end(key);
  keepDecoder(key);
  patchModule(key, { ...contents.value, phase: 'ready', progress: 1, failure: null, revision: (before?.revision ?? 0) + 1 });
  if (inPlace && useModules.getState().current === key) followRebuild(before, contents.value);
  const measuring = first.summary === null ? null : measureModule(key);
  if (first.summary === null) dropInstance(key);
  else if (inPlace) await replaceInstance(key);
  if (useModules.getState().current === key && useView.getState().callTarget === null) aimAtFirst(first.signatures);
  if (!inPlace) await fillIn(key, decoder, decoded.value, first, measuring);
}

async function allContents(decoded: Decoded, first: Contents): Promise<Outcome<Contents>> {
  const whole = await wholeContents(decoded, first);
  return whole.ok ? fetchRest(decoded, whole.value, () => undefined) : whole;
}

/** What comes behind the first screen. A rebuild that does not decode ends nothing: the rows of what stays are still wanted. */
async function fillIn(
  key: ModuleKey,
  { scope }: Decoder,
  decoded: Decoded,
  first: Contents,
  measuring: Promise<void> | null,
): Promise<void> {
  const whole = await wholeContents(decoded, first);
  if (scope.ended) return;
  if (!whole.ok) return patchModule(key, { failure: whole.failure });
  if (whole.value !== first) patchModule(key, whole.value);
  // The text's true numbers first: rows beyond a thousand are looked at later than the text.
  await measuring;
  const rest = await fetchRest(decoded, whole.value, (part) => !scope.ended && patchModule(key, part));
  if (scope.ended) return;
  if (rest.ok) patchModule(key, { imports: rest.value.imports, exports: rest.value.exports });
  else patchModule(key, { failure: rest.failure });
}

/** A module with glue has one thing to try in the Call form: its first glue function. */
function aimAtFirst(signatures: readonly Signature[] | null): void {
  const first = signatures?.find((signature) => signature.kind === 'function');
  aimCall(first === undefined ? null : { level: 'glue', signatureId: first.id });
}
