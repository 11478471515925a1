import { fail, type ModuleFailure, type Outcome, ok } from '../../wasm/outcome';
import type { WatMatch, WatPosition, WatQuery } from '../../wasm/print/document';
import type { DocumentReplies, DocumentRequest } from '../../workers/protocol';
import type { AskOptions, Client } from '../../workers/worker-client';
import { useApp } from '../app-store';
import { shareSource } from '../decoder';
import type { ModuleKey } from '../module-store';
import { nextNews } from '../next-news';
import { startWatWorker } from '../workers';
import { moveTo } from './cursor';
import { useWats, whenSettled } from './document-store';
import { whenExact } from './line-numbers';
import type { LineSpan } from './lines';
import { sessionOf, shownSession } from './sessions';
import { isBefore, LINE_END } from './text-selection';
import { patchView, useWatViews, viewOf, type WatSearch } from './view-store';

/** Milliseconds between two news of a running search, so that telling costs the page nothing to speak of. */
const TELLING_PAUSE = 100;

/** Looks through the whole text in the printer's worker; how far it is and how much was found stands in the view. */
export async function searchWat(key: ModuleKey, query: WatQuery): Promise<void> {
  if (query.text === '') return endSearch(key);
  patchView(key, { search: { query, count: 0, done: 0, phase: 'running', failure: null }, match: null });
  const patch = (change: Partial<WatSearch>) => {
    const { search } = viewOf(key);
    if (search?.query === query) patchView(key, { search: { ...search, ...change } });
  };
  await isAsked(key);
  if (viewOf(key).search?.query !== query) return;
  let told = Number.NEGATIVE_INFINITY;
  const onProgress: AskOptions['onProgress'] = (done, total, count = 0) => {
    if (performance.now() - told < TELLING_PAUSE) return;
    told = performance.now();
    patch({ done: total > 0 ? done / total : 0, count });
  };
  if (sessionOf(key) === null) await whenSettled(key);
  const started = await startSearcher(key, query);
  if (!started.ok) return patch({ phase: 'failed', failure: started.failure });
  const { search } = viewOf(key);
  if (search?.query !== query || search.phase !== 'running') return;
  const answer = await askSearch(key, started.value, query, onProgress);
  if (!answer.ok) return patch({ phase: 'failed', failure: answer.failure });
  const { count, complete } = answer.value;
  patch({ count, phase: complete ? 'complete' : 'stopped', ...(complete ? { done: 1 } : {}) });
  await tellOrdinal(key, query);
}

/** Waited for by whoever searches and by who asks for matches, in the order in which they came: so the answers are about the newest search. */
const isAsked = whenExact;

/** Ends the search and forgets what it found. */
export function endSearch(key: ModuleKey): void {
  const running = viewOf(key).search?.phase === 'running';
  patchView(key, { search: null, match: null });
  if (running) void searcherOf(key)?.ask({ kind: 'stop-search' });
  endSearcher(key);
}

/** Ends the search where it is; what it found so far stands. */
export function stopSearch(key: ModuleKey): void {
  const { search } = viewOf(key);
  if (search?.phase !== 'running') return;
  patchView(key, { search: { ...search, phase: 'stopped' } });
  void searcherOf(key)?.ask({ kind: 'stop-search' });
}

/** These fail in any text. */
const PATTERN_FAULTS: ReadonlySet<string> = new Set(['bad-pattern', 'pattern-too-slow']);

/** Another text: what was looked for in the one before is looked for in this one. */
export function searchAgain(key: ModuleKey): void {
  const { search } = viewOf(key);
  const ownFault = search?.failure != null && PATTERN_FAULTS.has(search.failure.code);
  if (search !== null && !ownFault) void searchWat(key, { ...search.query });
}

/** Leads to the next match from the cursor on, or to the one before; a search that runs is waited for until it can tell. False: there is none. */
export async function nextMatch(key: ModuleKey, direction: 1 | -1): Promise<boolean> {
  const { match, cursor, search } = viewOf(key);
  const from = match === null ? cursor : beside(match, direction, key);
  await isAsked(key);
  for (;;) {
    const news = viewOf(key).search;
    if (news === null || news.query !== search?.query) return false;
    const running = news.phase === 'running';
    const answer = direction === -1 && running ? null : await searcherOf(key)?.ask({ kind: 'match', from, direction });
    const found = answer?.ok ? answer.value : null;
    // The text is looked through from its start: a match further on may yet come.
    if (found !== null && (!running || !isBefore(found, from))) {
      moveTo(key, { line: found.line, column: found.column }, 'third');
      patchView(key, { match: found });
      return true;
    }
    if (!running) return false;
    if (viewOf(key).search === news) await nextNews(useWatViews);
  }
}

function beside({ line, column, length }: WatMatch, direction: 1 | -1, key: ModuleKey): WatPosition {
  if (direction === 1) return { line, column: column + Math.max(1, length) };
  if (column > 0) return { line, column: column - 1 };
  const lines = sessionOf(key)?.document.lineCount ?? 1;
  return { line: line > 0 ? line - 1 : Math.max(0, lines - 1), column: LINE_END };
}

// While the search ran, nobody could tell which of how many the person stands at.
async function tellOrdinal(key: ModuleKey, query: WatQuery): Promise<void> {
  const { match, search } = viewOf(key);
  if (match === null || match.ordinal !== null || search?.query !== query) return;
  const answer = await searcherOf(key)?.ask({ kind: 'match', from: match, direction: 1 });
  if (answer?.ok && answer.value?.line === match.line && viewOf(key).match === match) patchView(key, { match: answer.value });
}

/** The matches on some lines of the shown text; none when the text has been replaced meanwhile. */
export async function matchesOn(key: ModuleKey, spans: readonly LineSpan[]): Promise<readonly WatMatch[]> {
  await isAsked(key);
  const session = shownSession(key);
  const found: WatMatch[] = [];
  for (const { first, end } of spans) {
    const answer = await searcherOf(key)?.ask({ kind: 'matches', from: first, count: end - first });
    if (answer?.ok) found.push(...answer.value);
  }
  return session !== null && shownSession(key) === session ? found : [];
}

type Searcher = Client<DocumentRequest, DocumentReplies>;

/** A pattern that tells nothing for so long will not come back. Milliseconds. */
const PATIENCE = 8_000;
/** The text is printed once more for a pattern, by a printer that may not come back. Milliseconds. */
const PRINT_LIMIT = 60_000;

const NO_TEXT: ModuleFailure = { code: 'print-aborted', facts: {} };

/** Workers that were started for one pattern each. */
const own = new Map<ModuleKey, Searcher>();

/** Who answers about the last search: the text's own worker, or the one that looks for a pattern. */
export function searcherOf(key: ModuleKey): Searcher | null {
  return own.get(key) ?? sessionOf(key)?.client ?? null;
}

/** Plain text is looked for where the text is printed. A regular expression may never come back, so it gets a worker that can be ended. */
export async function startSearcher(key: ModuleKey, query: WatQuery): Promise<Outcome<Searcher>> {
  endSearcher(key);
  const session = sessionOf(key);
  if (session === null) return fail(useWats.getState().wats[key]?.failure ?? NO_TEXT);
  const shared = query.regex ? shareSource(key) : null;
  if (shared === null) return ok(session.client);
  const client = startWatWorker();
  own.set(key, client);
  const options = { fullIndent: useApp.getState().settings?.fullIndent ?? false };
  const printed = await client.ask(
    { kind: 'print', source: shared.source, printer: session.printer, options },
    { transfer: shared.transfer, timeout: PRINT_LIMIT, late: { code: 'print-timeout', facts: { seconds: PRINT_LIMIT / 1000 } } },
  );
  if (printed.ok) return ok(client);
  // It stays the one who is asked, so that nobody is told the matches of an older search.
  client.terminate();
  return printed;
}

export function endSearcher(key: ModuleKey): void {
  own.get(key)?.terminate();
  own.delete(key);
}

/** Asks for a search; a pattern that does not come back is ended with its worker. */
export async function askSearch(key: ModuleKey, client: Searcher, query: WatQuery, onProgress: NonNullable<AskOptions['onProgress']>) {
  if (own.get(key) !== client) return client.ask({ kind: 'search', query }, { onProgress });
  const late: ModuleFailure = { code: 'pattern-too-slow', facts: { seconds: PATIENCE / 1000 } };
  const watch = () => setTimeout(() => client.terminate(late), PATIENCE);
  let timer = watch();
  const answer = await client.ask(
    { kind: 'search', query },
    {
      onProgress: (done, total, found) => {
        clearTimeout(timer);
        timer = watch();
        onProgress(done, total, found);
      },
    },
  );
  clearTimeout(timer);
  return answer;
}
