import { beforeEach, expect, it, vi } from 'vitest';
import { useModules } from '../../../../renderer/state/module-store';
import { printWat } from '../../../../renderer/state/wat/printer';
import { nextMatch, searchWat, stopSearch } from '../../../../renderer/state/wat/search';
import { viewOf } from '../../../../renderer/state/wat/view-store';
import { done, type FakeDocument, fakeDocument } from '../../../support/fake-document';
import { beginAnew, entryOf } from '../../../support/state';

const { decoder, worker } = vi.hoisted(() => ({ decoder: { current: null as unknown }, worker: { current: null as unknown } }));
vi.mock('../../../../renderer/state/workers', () => ({ startWatWorker: () => worker.current }));
vi.mock('../../../../renderer/state/decoder', () => ({
  decoderOf: () => decoder.current,
  shareSource: () => ({ source: { kind: 'url', url: 'app://a', byteLength: 8 }, transfer: [] }),
}));
vi.mock('../../../../renderer/bridge', () => ({ bridge: { request: async () => ({ ok: true, value: null }) } }));

const KEY = 'sample:greet';
const LINES = ['(module', '  (func $a', '    call 1))'];
const PATTERN = { text: 'call .', regex: true, caseSensitive: false };

let text: FakeDocument;
let pattern: FakeDocument;

beforeEach(async () => {
  beginAnew(KEY);
  text = fakeDocument(LINES);
  pattern = fakeDocument(LINES);
  decoder.current = text;
  worker.current = pattern;
  useModules.setState({ modules: { [KEY]: entryOf(KEY) }, order: [KEY], current: KEY });
  await printWat(KEY);
});

it('looks for a pattern in a worker of its own, and for its matches there, too', async () => {
  await searchWat(KEY, PATTERN);
  await nextMatch(KEY, 1);
  expect([viewOf(KEY).match?.line, text.asked.some(({ kind }) => kind === 'search' || kind === 'match')]).toEqual([2, false]);
});

it('ends a pattern that does not come back, and says so', async () => {
  vi.useFakeTimers();
  try {
    pattern.answers.set('search', () => new Promise(() => {}));
    const searched = searchWat(KEY, PATTERN);
    await vi.advanceTimersByTimeAsync(9_000);
    await searched;
    expect(viewOf(KEY).search?.failure?.code).toBe('pattern-too-slow');
  } finally {
    vi.useRealTimers();
  }
});

it('says why, when the text cannot be printed once more for a pattern, and tells no older matches', async () => {
  await searchWat(KEY, { ...PATTERN, text: 'func', regex: false });
  pattern.answers.set('print', () => ({ ok: false, failure: { code: 'print-aborted', facts: {} } }));
  pattern.answers.set('match', () => ({ ok: false, failure: { code: 'terminated', facts: {} } }));
  await searchWat(KEY, PATTERN);
  const { search } = viewOf(KEY);
  expect([search?.phase, search?.failure?.code, pattern.alive, await nextMatch(KEY, 1)]).toEqual(['failed', 'print-aborted', false, false]);
});

it('does not begin what was stopped while the text was printed once more', async () => {
  pattern.hold();
  const searched = searchWat(KEY, PATTERN);
  await vi.waitFor(() => expect(pattern.asked.length).toBe(1));
  stopSearch(KEY);
  pattern.release();
  await searched;
  expect([viewOf(KEY).search?.phase, pattern.asked.map(({ kind }) => kind)]).toEqual(['stopped', ['print', 'stop-search']]);
});

it('lets a pattern go on that still tells something', async () => {
  vi.useFakeTimers();
  try {
    pattern.answers.set('search', async (_body, options) => {
      for (let part = 1; part <= 3; part++) {
        await new Promise((resolve) => setTimeout(resolve, 6_000));
        options?.onProgress?.(part / 3, part);
      }
      return done({ count: 3, complete: true });
    });
    const searched = searchWat(KEY, PATTERN);
    await vi.advanceTimersByTimeAsync(20_000);
    await searched;
    expect(viewOf(KEY).search).toMatchObject({ phase: 'complete', count: 3 });
  } finally {
    vi.useRealTimers();
  }
});
