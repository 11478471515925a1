import { create } from 'zustand';
import type { WatDocument, WatLines } from '../../wasm/print/document';
import type { ModuleKey } from '../module-store';
import { followDocument, sessionOf, shownSession } from './sessions';

/** One line as it is drawn. */
export interface WatRow {
  readonly text: string;
  /** Byte offsets of what it says; -1 where the printer cannot tell. */
  readonly start: number;
  readonly end: number;
  readonly folds: boolean;
}

/** Lines from `first` up to and without `end`. */
export interface LineSpan {
  readonly first: number;
  readonly end: number;
}

/** Lines of one message: some screens. */
const MOST_AT_ONCE = 256;
/** What was seen lately comes back at once. */
const KEPT = 6000;

interface Cache {
  readonly document: WatDocument;
  readonly rows: Map<number, WatRow>;
  wanted: readonly LineSpan[];
  busy: boolean;
}

const caches = new Map<ModuleKey, Cache>();

/** Counts arrivals, so that what draws lines draws again. */
export const useLineArrivals = create<{ readonly count: number }>(() => ({ count: 0 }));

export function lineOf(key: ModuleKey, document: WatDocument, line: number): WatRow | null {
  const cache = caches.get(key);
  return cache?.document === document ? (cache.rows.get(line) ?? null) : null;
}

export function dropLines(key: ModuleKey): void {
  caches.delete(key);
}

/** Says which lines are needed, the most urgent first. What was wanted before and has not been asked for is forgotten. */
export function wantLines(key: ModuleKey, document: WatDocument, wanted: readonly LineSpan[]): void {
  let cache = caches.get(key);
  if (cache?.document !== document) {
    cache = newCache(document, []);
    caches.set(key, cache);
  }
  cache.wanted = wanted;
  if (!cache.busy) void fetchWanted(key, cache);
}

/** Puts lines of a document into its place before it is shown. */
export function fillLines(key: ModuleKey, document: WatDocument, lines: WatLines): void {
  const cache = newCache(document, []);
  put(cache, lines);
  caches.set(key, cache);
}

// One message at a time: who scrolls fast is not shown what has gone by.
async function fetchWanted(key: ModuleKey, first: Cache): Promise<void> {
  let cache = first;
  cache.busy = true;
  // Where a drawing moves the text at once, what it wanted first is wanted no more.
  await Promise.resolve();
  for (let span = missing(cache); span !== null; span = missing(cache)) {
    const lines = await ask(key, cache.document, span);
    if (lines === null) break;
    const overtaken = caches.get(key) !== cache;
    if (lines.document !== null && !overtaken) cache = replaced(key, cache, lines, lines.document);
    if (!overtaken) put(cache, lines);
    if (lines.document !== null) follow(key, lines.document);
    if (overtaken) break;
    useLineArrivals.setState(({ count }) => ({ count: count + 1 }));
    if (lines.texts.length === 0) break;
  }
  cache.busy = false;
}

async function ask(key: ModuleKey, document: WatDocument, { first, end }: LineSpan): Promise<WatLines | null> {
  const session = shownSession(key);
  if (session?.document !== document) return null;
  const answer = await session.client.ask({ kind: 'lines', from: first, count: end - first });
  const now = sessionOf(key);
  if (!answer.ok || now?.text !== session.text) return null;
  return now === session || answer.value.document !== null ? answer.value : null;
}

// Looking at lines moves only those behind them.
function replaced(key: ModuleKey, { rows, wanted }: Cache, { from }: WatLines, document: WatDocument): Cache {
  const cache = newCache(
    document,
    [...rows].filter(([line]) => line < from),
  );
  cache.wanted = wanted;
  cache.busy = true;
  caches.set(key, cache);
  return cache;
}

function follow(key: ModuleKey, document: WatDocument): void {
  const session = sessionOf(key);
  if (session !== null) followDocument(key, session, document);
}

function newCache(document: WatDocument, rows: Iterable<[number, WatRow]>): Cache {
  return { document, rows: new Map(rows), wanted: [], busy: false };
}

/** The first lines that are wanted and neither here nor beyond the text. */
function missing({ document, rows, wanted }: Cache): LineSpan | null {
  for (const { first, end } of wanted) {
    const last = Math.min(end, document.lineCount);
    for (let line = Math.max(0, first); line < last; line++) {
      if (rows.has(line)) continue;
      let next = line + 1;
      while (next < last && next - line < MOST_AT_ONCE && !rows.has(next)) next++;
      return { first: line, end: next };
    }
  }
  return null;
}

function put({ rows }: Cache, { from, texts, spans, folds }: WatLines): void {
  texts.forEach((text, at) => {
    rows.set(from + at, { text, start: spans[2 * at] ?? -1, end: spans[2 * at + 1] ?? -1, folds: folds[at] === 1 });
  });
  for (const line of rows.keys()) {
    if (rows.size <= KEPT) return;
    rows.delete(line);
  }
}
