import { beforeEach, expect, it, vi } from 'vitest';
import { useModules } from '../../../../renderer/state/module-store';
import { moveTo } from '../../../../renderer/state/wat/cursor';
import { lineOf } from '../../../../renderer/state/wat/lines';
import { indentFully, printWat } from '../../../../renderer/state/wat/printer';
import { endSearch, matchesOn, nextMatch, searchWat, stopSearch } from '../../../../renderer/state/wat/search';
import { patchView, viewOf } from '../../../../renderer/state/wat/view-store';
import type { WatPosition, WatQuery } from '../../../../renderer/wasm/print/document';
import { done, type FakeDocument, fakeDocument } from '../../../support/fake-document';
import { beginAnew, entryOf } from '../../../support/state';

const { decoder } = vi.hoisted(() => ({ decoder: { current: null as unknown } }));
vi.mock('../../../../renderer/state/workers', () => ({ startWatWorker: () => null }));
vi.mock('../../../../renderer/state/decoder', () => ({ decoderOf: () => decoder.current, shareSource: () => null }));
vi.mock('../../../../renderer/bridge', () => ({ bridge: { request: async () => ({ ok: true, value: null }) } }));

const KEY = 'sample:greet';
const LINES = ['(module', '  (func $a', '    call 1', '    call 2', '    nop)', '  (func $b', '    call 3 call 4))'];
const query = (text: string, change: Partial<WatQuery> = {}): WatQuery => ({ text, regex: false, caseSensitive: false, ...change });
const at = () => {
  const { match } = viewOf(KEY);
  return match && [match.line, match.column, match.ordinal];
};

let fake: FakeDocument;

beforeEach(async () => {
  beginAnew(KEY);
  fake = fakeDocument(LINES);
  decoder.current = fake;
  useModules.setState({ modules: { [KEY]: entryOf(KEY) }, order: [KEY], current: KEY });
  await printWat(KEY);
});

it('tells how far it is and how many were found while it runs', async () => {
  const seen: unknown[] = [];
  fake.answers.set('search', (_body, options) => {
    options?.onProgress?.(0.25, 7);
    const { search } = viewOf(KEY);
    seen.push([search?.done, search?.count, search?.phase]);
    return done({ count: 9, complete: true });
  });
  await searchWat(KEY, query('call'));
  const { search } = viewOf(KEY);
  expect([...seen, [search?.done, search?.count, search?.phase]]).toEqual([
    [0.25, 7, 'running'],
    [1, 9, 'complete'],
  ]);
});

it('leads from match to match, over the end, and back', async () => {
  await searchWat(KEY, query('call'));
  const seen = [];
  for (const direction of [1, 1, 1, 1, 1, -1, -1] as const) {
    await nextMatch(KEY, direction);
    seen.push(at());
  }
  expect(seen).toEqual([
    [2, 4, 0],
    [3, 4, 1],
    [6, 4, 2],
    [6, 11, 3],
    [2, 4, 0],
    [6, 11, 3],
    [6, 4, 2],
  ]);
});

it('begins at the cursor, and again at the cursor when it was moved', async () => {
  await searchWat(KEY, query('call'));
  moveTo(KEY, { line: 4, column: 0 }, 'nearest');
  await nextMatch(KEY, 1);
  const first = at();
  moveTo(KEY, { line: 3, column: 0 }, 'nearest');
  await nextMatch(KEY, 1);
  expect([first, at()]).toEqual([
    [6, 4, 2],
    [3, 4, 1],
  ]);
});

it('opens the fold that a match is in', async () => {
  await searchWat(KEY, query('call 2'));
  patchView(KEY, { folds: [{ from: 1, end: 5 }] });
  await nextMatch(KEY, 1);
  expect(viewOf(KEY).folds).toEqual([]);
});

it('finds the matches of some lines', async () => {
  await searchWat(KEY, query('call'));
  const found = await matchesOn(KEY, [
    { first: 0, end: 3 },
    { first: 6, end: 7 },
  ]);
  expect(found.map(({ line, column }) => [line, column])).toEqual([
    [2, 4],
    [6, 4],
    [6, 11],
  ]);
});

it('says what is wrong with a pattern', async () => {
  fake.answers.set('search', () => ({ ok: false, failure: { code: 'bad-pattern', facts: { message: 'Unterminated group' } } }));
  await searchWat(KEY, query('(', { regex: true }));
  const { search } = viewOf(KEY);
  expect([search?.phase, search?.failure?.facts]).toEqual(['failed', { message: 'Unterminated group' }]);
});

it('ends with the printer’s reason where there is no text, and nobody waits for a match', async () => {
  beginAnew(KEY);
  fake.answers.set('print', () => ({ ok: false, failure: { code: 'wasm-tools-aborted', facts: {} } }));
  const searching = searchWat(KEY, query('call'));
  void printWat(KEY);
  const next = nextMatch(KEY, 1);
  await searching;
  const { search } = viewOf(KEY);
  expect([search?.phase, search?.failure?.code, await next]).toEqual(['failed', 'wasm-tools-aborted', false]);
});

it('waits for a text that is being printed', async () => {
  beginAnew(KEY);
  fake.hold();
  const printing = printWat(KEY);
  void searchWat(KEY, query('call'));
  const before = viewOf(KEY).search?.phase;
  fake.release();
  await printing;
  await vi.waitFor(() => expect([before, viewOf(KEY).search?.phase, viewOf(KEY).search?.count]).toEqual(['running', 'complete', 4]));
});

it('looks again in the next text when the one before ended under the search', async () => {
  fake.answers.set('search', () => ({ ok: false, failure: { code: 'terminated', facts: {} } }));
  await searchWat(KEY, query('call'));
  fake.answers.delete('search');
  await indentFully(true);
  await vi.waitFor(() => expect([viewOf(KEY).search?.phase, viewOf(KEY).search?.count]).toEqual(['complete', 4]));
});

it('waits for a match that a running search may yet find, rather than going around the end', async () => {
  const matches = [{ line: 2, column: 4, length: 4, ordinal: 0 }];
  let finish = (_value: unknown) => {};
  fake.answers.set('search', (_body, options) => {
    options?.onProgress?.(0.5, 1);
    return new Promise((resolve) => (finish = resolve));
  });
  fake.answers.set('match', ({ from }: { from: WatPosition }) => done(matches.find(({ line }) => line >= from.line) ?? matches[0]));
  void searchWat(KEY, query('call'));
  moveTo(KEY, { line: 5, column: 0 }, 'nearest');
  await vi.waitFor(() => expect(viewOf(KEY).search?.count).toBe(1));
  const going = nextMatch(KEY, 1);
  await vi.waitFor(() => expect(fake.asked.at(-1)?.kind).toBe('match'));
  matches.push({ line: 6, column: 4, length: 4, ordinal: 1 });
  finish(done({ count: 2, complete: true }));
  expect([await going, at()]).toEqual([true, [6, 4, 1]]);
});

it('ends when a person says so, and keeps what was found', async () => {
  let finish = (_value: unknown) => {};
  fake.answers.set('stop-search', () => finish(done({ count: 5, complete: false })) ?? done(null));
  fake.answers.set('search', (_body, options) => {
    options?.onProgress?.(0.5, 5);
    return new Promise((resolve) => (finish = resolve));
  });
  const searching = searchWat(KEY, query('call'));
  await vi.waitFor(() => expect(viewOf(KEY).search?.count).toBe(5));
  stopSearch(KEY);
  await searching;
  const { search } = viewOf(KEY);
  expect([search?.phase, search?.count, fake.asked.at(-1)]).toEqual(['stopped', 5, { kind: 'stop-search' }]);
});

it('is overtaken by a newer search', async () => {
  const waiting: ((value: unknown) => void)[] = [];
  fake.answers.set('search', () => new Promise((resolve) => waiting.push(resolve)));
  const old = searchWat(KEY, query('old'));
  await vi.waitFor(() => expect(waiting.length).toBe(1));
  const both = [old, searchWat(KEY, query('new'))];
  await vi.waitFor(() => expect(waiting.length).toBe(2));
  waiting[1]?.(done({ count: 2, complete: true }));
  waiting[0]?.(done({ count: 1, complete: false }));
  await Promise.all(both);
  expect([viewOf(KEY).search?.query.text, viewOf(KEY).search?.count]).toEqual(['new', 2]);
});

it('looks again in another text of the module', async () => {
  await searchWat(KEY, query('call'));
  await indentFully(true);
  await vi.waitFor(() => expect(fake.asked.filter(({ kind }) => kind === 'search').length).toBe(2));
});

it('forgets everything when there is nothing to look for', async () => {
  await searchWat(KEY, query('call'));
  endSearch(KEY);
  expect(viewOf(KEY).search).toBeNull();
});

const FAR = `    call ${'x'.repeat(3000)}needle${'y'.repeat(3000)}`;

async function withLongLine() {
  fake = fakeDocument(['(module', '  (func $a', FAR, '    needle))']);
  decoder.current = fake;
  beginAnew(KEY);
  useModules.setState({ modules: { [KEY]: entryOf(KEY) }, order: [KEY], current: KEY });
  await printWat(KEY);
}

it('shows the stretch of a long line that holds the match, and the line itself when the search is over', async () => {
  await withLongLine();
  await searchWat(KEY, query('needle'));
  await nextMatch(KEY, 1);
  const { stretch } = viewOf(KEY);
  const shown = [stretch?.line, stretch?.row.text.includes('needle'), stretch?.row.stretch?.lead];
  const drawn = lineOf(KEY, fake.document, 2) === stretch?.row;
  endSearch(KEY);
  expect([shown, drawn, viewOf(KEY).stretch, viewOf(KEY).cursor]).toEqual([[2, true, '... 0x0020: '], true, null, { line: 2, column: 0 }]);
});

it('shows the line itself again when the next match is elsewhere', async () => {
  await withLongLine();
  await searchWat(KEY, query('needle'));
  await nextMatch(KEY, 1);
  await nextMatch(KEY, 1);
  expect([at(), viewOf(KEY).stretch]).toEqual([[3, 4, 1], null]);
});

it('goes on from where the person is when the same is looked for in another way', async () => {
  await searchWat(KEY, query('call'));
  await nextMatch(KEY, 1);
  await nextMatch(KEY, 1);
  await searchWat(KEY, query('call', { regex: true }));
  const stays = at();
  await nextMatch(KEY, 1);
  expect([stays, at()]).toEqual([
    [3, 4, 1],
    [6, 4, 2],
  ]);
});

it('keeps no match that is none when it is looked for in another way', async () => {
  await searchWat(KEY, query('CALL'));
  await nextMatch(KEY, 1);
  await searchWat(KEY, query('CALL', { caseSensitive: true }));
  expect(at()).toBeNull();
});
