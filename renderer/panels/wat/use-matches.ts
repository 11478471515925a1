import { useEffect, useState } from 'react';
import type { ModuleKey } from '../../state/module-store';
import type { LineSpan } from '../../state/wat/lines';
import { matchesOn } from '../../state/wat/search';
import { useWatViews, type WatSearch } from '../../state/wat/view-store';
import type { WatDocument, WatMatch, WatQuery } from '../../wasm/print/document';

type Matches = ReadonlyMap<number, readonly WatMatch[]>;

const NONE: Matches = new Map();
const NOTHING = { of: null, byLine: NONE };

/** The matches on the lines in view, by line; more come while the search runs. `spans` is said as text, so that an equal list is the same wish. */
export function useMatches(key: ModuleKey, document: WatDocument | null, spans: string): Matches {
  const [matches, setMatches] = useState<{ readonly of: WatDocument | null; readonly byLine: Matches }>(NOTHING);
  const query = useWatViews(({ views }) => queryOf(views[key]?.search));
  useEffect(() => {
    if (document === null || query === null) return;
    let current = true;
    let most = -1;
    const find = async () => {
      const found = await matchesOn(key, readSpans(spans));
      if (!current || found.length <= most) return;
      most = found.length;
      setMatches({ of: document, byLine: byLine(found) });
    };
    void find();
    const stop = useWatViews.subscribe(({ views }, before) => {
      if (views[key]?.search?.count !== before.views[key]?.search?.count) void find();
    });
    return () => {
      current = false;
      stop();
    };
  }, [key, document, query, spans]);
  return query !== null && matches.of === document ? matches.byLine : NONE;
}

function queryOf(search: WatSearch | null | undefined): WatQuery | null {
  return search == null || search.phase === 'failed' ? null : search.query;
}

function byLine(matches: readonly WatMatch[]): Matches {
  const lines = new Map<number, WatMatch[]>();
  for (const match of matches) lines.set(match.line, [...(lines.get(match.line) ?? []), match]);
  return lines;
}

export function writeSpans(spans: readonly LineSpan[]): string {
  return spans.map(({ first, end }) => `${first}-${end}`).join(' ');
}

function readSpans(text: string): readonly LineSpan[] {
  return text.split(' ').flatMap((span) => {
    const [first, end] = span.split('-').map(Number);
    return first === undefined || end === undefined ? [] : [{ first, end }];
  });
}
