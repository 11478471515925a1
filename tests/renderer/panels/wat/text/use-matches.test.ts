// @vitest-environment happy-dom
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useMatches } from '../../../../../renderer/panels/wat/text/use-matches';
import type { LineSpan } from '../../../../../renderer/state/wat/rows';
import { patchView } from '../../../../../renderer/state/wat/view-store';
import type { WatDocument, WatMatch } from '../../../../../renderer/wasm/print/document';
import { beginAnew } from '../../../../support/state';

const { matchesOn } = vi.hoisted(() => ({ matchesOn: vi.fn<(key: string, spans: readonly LineSpan[]) => Promise<readonly WatMatch[]>>() }));
vi.mock('../../../../../renderer/state/wat/search', () => ({ matchesOn }));

const DOCUMENT = {} as WatDocument;
const SEARCH = { query: { text: 'a', regex: false, caseSensitive: false }, count: 1, done: 1, phase: 'complete', failure: null } as const;
const MATCH = { line: 3, column: 0, length: 1, ordinal: 0 } satisfies WatMatch;

function use(spans: readonly LineSpan[]) {
  return renderHook(({ spans }) => useMatches('key', DOCUMENT, spans), { initialProps: { spans } });
}

beforeEach(() => {
  matchesOn.mockReset().mockResolvedValue([MATCH]);
  beginAnew('key');
  patchView('key', { search: SEARCH });
});
afterEach(cleanup);

it('gives the matches on the lines in view by their line', async () => {
  const { result } = use([{ first: 0, end: 9 }]);
  await waitFor(() => expect(result.current.get(3)).toEqual([MATCH]));
});

it('asks once for as long as the lines in view are the same, and again for others', async () => {
  const { result, rerender } = use([{ first: 0, end: 9 }]);
  await waitFor(() => expect(result.current.size).toBe(1));
  rerender({ spans: [{ first: 0, end: 9 }] });
  rerender({
    spans: [
      { first: 0, end: 4 },
      { first: 8, end: 12 },
    ],
  });
  await waitFor(() => expect(matchesOn).toHaveBeenCalledTimes(2));
  expect(matchesOn.mock.calls.map(([, spans]) => spans.length)).toEqual([1, 2]);
});

it('asks again when the search has found more', async () => {
  const { result } = use([{ first: 0, end: 9 }]);
  await waitFor(() => expect(result.current.size).toBe(1));
  matchesOn.mockResolvedValue([MATCH, { ...MATCH, line: 5, ordinal: 1 }]);
  patchView('key', { search: { ...SEARCH, count: 2 } });
  await waitFor(() => expect([...result.current.keys()]).toEqual([3, 5]));
});
