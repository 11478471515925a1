import { useEffect, useRef, useState } from 'react';
import type { ModuleKey } from '../../../state/module-store';
import type { LineSpan } from '../../../state/wat/rows';
import { matchesOn } from '../../../state/wat/search';
import { useWatViews, type WatSearch } from '../../../state/wat/view-store';
import type { WatDocument, WatMatch, WatQuery } from '../../../wasm/print/document';

type Matches = ReadonlyMap<number, readonly WatMatch[]>;

const NONE: Matches = new Map();
const NOTHING = { of: null, byLine: NONE };

/** The matches on the lines in view, by line. They are asked for again when other lines come into view, and while the search finds more. */
export function useMatches(key: ModuleKey, document: WatDocument | null, spans: readonly LineSpan[]): Matches {
  const [matches, setMatches] = useState<{ readonly of: WatDocument | null; readonly byLine: Matches }>(NOTHING);
  const query = useWatViews((views) => queryOf(views[key]?.search));
  const inView = useEqualSpans(spans);
  useEffect(() => {
    if (document === null || query === null) return;
    let current = true;
    let most = -1;
    const find = async () => {
      const found = await matchesOn(key, inView);
      if (!current || found.length <= most) return;
      most = found.length;
      setMatches({ of: document, byLine: byLine(found) });
    };
    void find();
    const stop = useWatViews.subscribe((views, before) => {
      if (views[key]?.search?.count !== before[key]?.search?.count) void find();
    });
    return () => {
      current = false;
      stop();
    };
  }, [key, document, query, inView]);
  return query !== null && matches.of === document ? matches.byLine : NONE;
}

/** The spans of the drawing before as long as they are equal, so that an effect that depends on them runs again only for others. */
function useEqualSpans(spans: readonly LineSpan[]): readonly LineSpan[] {
  const before = useRef(spans);
  const kept = areEqual(before.current, spans) ? before.current : spans;
  useEffect(() => {
    before.current = kept;
  }, [kept]);
  return kept;
}

function areEqual(some: readonly LineSpan[], others: readonly LineSpan[]): boolean {
  return (
    some.length === others.length && some.every(({ first, end }, index) => first === others[index]?.first && end === others[index].end)
  );
}

function queryOf(search: WatSearch | null | undefined): WatQuery | null {
  return search == null || search.phase === 'failed' ? null : search.query;
}

function byLine(matches: readonly WatMatch[]): Matches {
  const lines = new Map<number, WatMatch[]>();
  for (const match of matches) lines.set(match.line, [...(lines.get(match.line) ?? []), match]);
  return lines;
}
