import type { Artifact } from '../../preload/contract/artifact';
import type { SourceFile } from '../../preload/contract/crate';
import type { Failure } from '../../preload/contract/failure';
import { bridge } from '../bridge';
import { draftOf, dropDraft, keepDraft } from './drafts';
import { createModuleEntries } from './module-entries';
import { type ModuleKey, type OpenModule, useModules } from './module-store';
import { openText } from './open-module';
import { revealPanel } from './view-store';

/** The text that a module was written as, beside the one that is printed of its bytes. */
export interface WatSource {
  readonly phase: 'reading' | 'ready' | 'failed';
  readonly text: string;
  /** As it is in the file. */
  readonly savedText: string;
  readonly modified: number;
  /** What was assembled last; another text is not yet what the other panels show. */
  readonly assembled: string;
  readonly assembling: boolean;
  readonly editing: boolean;
  /** Why it cannot be read, or was not saved. */
  readonly failure: Failure | null;
  /** Of the artifact that it was read of. */
  readonly artifactId: string;
}

const sources = createModuleEntries<WatSource>();
export const useSources = sources.use;

/** Which of a module's two texts is shown: the one that it was written as, the one that is printed of its bytes, or both. */
export type SourceView = 'source' | 'both' | 'printed';

const views = createModuleEntries<SourceView>();
export const useSourceViews = views.use;

/** Was the module written as text? Then a person can read it with its comments. */
export function hasSource(open: OpenModule | null): boolean {
  return open !== null && open.nestedIn === null && (open.artifact.format === 'wat' || open.artifact.sourceUrl !== null);
}

/** A file of the person's own; what the app carries is only read. */
export function isOwnFile(open: OpenModule): boolean {
  return open.artifact.origin.kind === 'file';
}

export const showSource = views.put;

/** What was chosen, where there is a choice: without a source there is only what is printed, and of what does not assemble nothing is. */
export function shownView(open: OpenModule, chosen: SourceView | undefined): SourceView {
  if (!hasSource(open)) return 'printed';
  return (open.summary ?? open.component) === null ? 'source' : (chosen ?? 'both');
}

const VIEWS: readonly SourceView[] = ['both', 'source', 'printed'];

/** Goes on to the next way to show the two texts. */
export function toggleSource(key: ModuleKey): void {
  const now = VIEWS.indexOf(views.of(key) ?? 'both');
  showSource(key, VIEWS[(now + 1) % VIEWS.length] ?? 'both');
  revealPanel('wat');
}

/** Shows the source and lets it be written in, or only read again. */
export function editSource(key: ModuleKey, editing = true): void {
  if (views.of(key) === 'printed') showSource(key, 'both');
  patch(key, { editing });
  revealPanel('wat');
}

export function isSourceUnsaved(key: ModuleKey): boolean {
  const source = sources.of(key);
  return source?.phase === 'ready' && (source.text !== source.savedText || source.text !== source.assembled);
}

/** Reads the text once for each artifact. One that a person has changed here stays, and saving asks which of the two is to be kept. */
export async function readSource(key: ModuleKey, id: Artifact['id']): Promise<void> {
  const before = sources.of(key);
  if (before?.artifactId === id) return;
  if (before !== null && before.text !== before.savedText) return patch(key, { artifactId: id });
  sources.put(key, { ...(before ?? UNREAD), artifactId: id });
  const answer = await bridge.request('source:read', { artifactId: id });
  if (sources.of(key)?.artifactId !== id) return;
  if (!answer.ok) return patch(key, { phase: 'failed', failure: answer.failure });
  take(key, answer.value);
  const draft = draftOf(draftId(key));
  if (draft !== null && draft.text !== answer.value.text) patch(key, { ...draft, editing: true });
}

const UNREAD: WatSource = {
  phase: 'reading',
  text: '',
  savedText: '',
  modified: 0,
  assembled: '',
  assembling: false,
  editing: false,
  failure: null,
  artifactId: '',
};

/** Unsaved text outlives the module, the window and a crash, as an editor's file does. */
export function writeInSource(key: ModuleKey, text: string): void {
  patch(key, { text });
  clearTimeout(timer);
  timer = setTimeout(() => writeDraft(key), DRAFT_AFTER);
}

/** Milliseconds of quiet before what was typed is written down. */
const DRAFT_AFTER = 300;
let timer: ReturnType<typeof setTimeout> | undefined;

function writeDraft(key: ModuleKey): void {
  const source = sources.of(key);
  if (source === null) return;
  if (source.text === source.savedText) dropDraft(draftId(key));
  else keepDraft(draftId(key), { text: source.text, modified: source.modified });
}

function draftId(key: ModuleKey): string {
  return `wat:${key}`;
}

/** Assembles the text as it stands; nothing is written. */
export async function assembleSource(key: ModuleKey): Promise<void> {
  const open = useModules.getState().modules[key];
  const source = sources.of(key);
  if (open === undefined || source === null) return;
  patch(key, { assembling: true });
  await openText(open.artifact, source.text);
  patch(key, { assembling: false, assembled: source.text });
}

/** Writes the text to its file and assembles it; of a sample, which is nobody's file, it only assembles. `overwrite`: also over what another program wrote. */
export async function saveSource(key: ModuleKey, overwrite = false): Promise<void> {
  const open = useModules.getState().modules[key];
  const source = sources.of(key);
  if (open === undefined || source === null || source.phase !== 'ready') return;
  if (!isOwnFile(open)) return assembleSource(key);
  const { text, modified } = source;
  patch(key, { assembling: true });
  const written = await bridge.request('source:write', { artifactId: open.artifact.id, text, modified, overwrite });
  if (!written.ok) return patch(key, { assembling: false, failure: written.failure });
  const { file, artifact } = written.value;
  patch(key, { savedText: text, modified: file.modified, failure: null, artifactId: artifact.id });
  dropDraft(draftId(key));
  await openText(artifact, text);
  patch(key, { assembling: false, assembled: text });
}

/** Drops what was written here and takes what the file holds. */
export async function reloadSource(key: ModuleKey): Promise<void> {
  const open = useModules.getState().modules[key];
  if (open === undefined) return;
  const answer = await bridge.request('source:read', { artifactId: open.artifact.id });
  if (!answer.ok) return patch(key, { failure: answer.failure });
  dropDraft(draftId(key));
  take(key, answer.value);
}

function take(key: ModuleKey, { text, modified }: SourceFile): void {
  patch(key, { phase: 'ready', text, savedText: text, assembled: text, modified, failure: null });
}

function patch(key: ModuleKey, change: Partial<WatSource>): void {
  const source = sources.of(key) ?? UNREAD;
  sources.put(key, { ...source, ...change });
}
