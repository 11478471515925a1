import type { WatMatch, WatPosition, WatQuery } from '../../wasm/print/document';
import type { AskOptions } from '../../workers/worker-client';
import type { ModuleKey } from '../module-store';
import { nextNews } from '../wait';
import { moveTo } from './cursor';
import { whenSettled } from './document-store';
import { whenExact } from './measure';
import type { LineSpan } from './rows';
import { askSearch, endSearcher, searcherOf, startSearcher } from './search-worker';
import { endStretch, stretchAround } from './stretch';
import { lineCountOf, shownText } from './text';
import { isBefore, LINE_END } from './text-selection';
import { patchView, useWatViews, viewOf, type WatSearch } from './view-store';

/** Milliseconds between two news of a running search, so that telling costs the page nothing to speak of. */
const TELLING_PAUSE = 100;

/** Looks through the whole text in the printer's worker; how far it is and how much was found stands in the view. */
export async function searchWat(key: ModuleKey, query: WatQuery): Promise<void> {
  if (query.text === '') return endSearch(key);
  const { search: before, match } = viewOf(key);
  // The same words looked for in another way: the next match is the next from where the person is.
  const kept = match !== null && before?.query.text === query.text ? { ...match, ordinal: null } : null;
  patchView(key, { search: { query, count: 0, done: 0, phase: 'running', failure: null }, match: kept });
  const patch = (change: Partial<WatSearch>) => {
    const { search } = viewOf(key);
    if (search?.query === query) patchView(key, { search: { ...search, ...change } });
  };
  await whenExact(key);
  if (viewOf(key).search?.query !== query) return;
  let told = Number.NEGATIVE_INFINITY;
  const onProgress: AskOptions['onProgress'] = (done, count = 0) => {
    if (performance.now() - told < TELLING_PAUSE) return;
    told = performance.now();
    patch({ done, count });
  };
  if (shownText(key) === null) await whenSettled(key);
  const started = await startSearcher(key, query);
  if (started === null) return;
  if (!started.ok) return patch({ phase: 'failed', failure: started.failure });
  const { search } = viewOf(key);
  if (search?.query !== query || search.phase !== 'running') return;
  const answer = await askSearch(key, started.value, query, onProgress);
  if (!answer.ok) return patch({ phase: 'failed', failure: answer.failure });
  const { count, complete } = answer.value;
  patch({ count, phase: complete ? 'complete' : 'stopped', ...(complete ? { done: 1 } : {}) });
  await tellOrdinal(key, query);
}

/** Ends the search and forgets what it found. */
export function endSearch(key: ModuleKey): void {
  const running = viewOf(key).search?.phase === 'running';
  patchView(key, { search: null, match: null });
  endStretch(key);
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
  // Searches and questions about matches wait in the order in which they came: so the answers are about the newest search.
  await whenExact(key);
  const { match, cursor, search } = viewOf(key);
  const from = match === null ? cursor : beside(match, direction, key);
  for (;;) {
    const news = viewOf(key).search;
    if (news === null || news.query !== search?.query) return false;
    const running = news.phase === 'running';
    const answer = direction === -1 && running ? null : await searcherOf(key)?.ask({ kind: 'match', from, direction });
    const found = answer?.ok ? answer.value : null;
    // The text is looked through from its start: a match further on may yet come.
    if (found !== null && (!running || !isBefore(found, from))) {
      const stretch = await stretchAround(key, found);
      if (viewOf(key).search?.query !== search?.query) return false;
      patchView(key, { stretch });
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
  return { line: line > 0 ? line - 1 : Math.max(0, lineCountOf(key) - 1), column: LINE_END };
}

// While the search ran, nobody could tell which of how many the person stands at.
async function tellOrdinal(key: ModuleKey, query: WatQuery): Promise<void> {
  const { match, search } = viewOf(key);
  if (match === null || match.ordinal !== null || search?.query !== query) return;
  const answer = await searcherOf(key)?.ask({ kind: 'match', from: match, direction: 1 });
  if (!answer?.ok || viewOf(key).match !== match) return;
  const same = answer.value?.line === match.line && answer.value.column === match.column;
  patchView(key, { match: same ? answer.value : null });
}

/** The matches on some lines of the shown text; none when the text has been replaced meanwhile. */
export async function matchesOn(key: ModuleKey, spans: readonly LineSpan[]): Promise<readonly WatMatch[]> {
  await whenExact(key);
  const text = shownText(key);
  const found: WatMatch[] = [];
  for (const { first, end } of spans) {
    const answer = await searcherOf(key)?.ask({ kind: 'matches', from: first, count: end - first });
    if (answer?.ok) found.push(...answer.value);
  }
  return text !== null && !text.scope.ended ? found : [];
}
