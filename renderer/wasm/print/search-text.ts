import type { ModuleFailure } from '../malformed';
import type { Printer, WatFound, WatMatch, WatPlace, WatQuery } from './document';

/** Matches that are kept; beyond them they are counted only. */
const KEPT = 1_000_000;

/** What was found so far, in the order of the text. */
export interface Search {
  readonly found: WatFound;
  /** The next match from a place on (that place included), around the end if need be. */
  match(from: WatPlace, direction: 1 | -1): WatMatch | null;
  /** The matches in some lines. */
  within(from: number, count: number): readonly WatMatch[];
  /** Looks through the whole text; gives what share is done after each piece. */
  run(printer: Printer): Iterable<number>;
}

/** Why a query cannot be looked for, or null. */
export function refusalOfQuery({ text, regex }: WatQuery): ModuleFailure | null {
  if (!regex) return null;
  try {
    new RegExp(text, 'm');
    return null;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { code: 'bad-pattern', facts: { message: /: ([^:]*)$/.exec(detail)?.[1] ?? detail }, detail };
  }
}

/** Looks for a query that `refusalOfQuery` let pass. The text is seen in pieces of whole lines and never held. */
export function createSearch(query: WatQuery): Search {
  const pattern = new RegExp(query.regex ? query.text : escapePattern(query.text), query.caseSensitive ? 'gm' : 'gim');
  const decoder = new TextDecoder();
  let places = new Uint32Array(3 * 1024);
  let kept = 0;
  let count = 0;
  let complete = false;

  const keep = (line: number, column: number, length: number): void => {
    count++;
    if (kept === KEPT) return;
    if (3 * kept === places.length) {
      const grown = new Uint32Array(2 * places.length);
      grown.set(places);
      places = grown;
    }
    places.set([line, column, length], 3 * kept++);
  };

  const searchPiece = (text: string, firstLine: number): void => {
    let line = firstLine;
    let lineStart = 0;
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
      const { index } = found;
      for (let end = text.indexOf('\n', lineStart); end >= 0 && end < index; end = text.indexOf('\n', lineStart)) {
        lineStart = end + 1;
        line++;
      }
      const { length } = found[0];
      if (found[0].includes('\n')) pattern.lastIndex = searchLine(text, line, lineStart, index);
      else if (length > 0) keep(line, index - lineStart, length);
      else pattern.lastIndex++;
    }
  };

  /** A match never goes over a line's end: where one would, the rest of the line is looked at alone. Answers where the next line begins. */
  const searchLine = (text: string, line: number, lineStart: number, from: number): number => {
    const end = text.indexOf('\n', from);
    const alone = text.slice(lineStart, end);
    const inLine = new RegExp(pattern);
    inLine.lastIndex = from - lineStart;
    for (let found = inLine.exec(alone); found !== null; found = inLine.exec(alone)) {
      if (found[0].length > 0) keep(line, found.index, found[0].length);
      else inLine.lastIndex++;
    }
    return end + 1;
  };

  const at = (ordinal: number): WatMatch => ({
    line: places[3 * ordinal] ?? 0,
    column: places[3 * ordinal + 1] ?? 0,
    length: places[3 * ordinal + 2] ?? 0,
    ordinal,
  });

  /** How many of the kept matches stand before a place. */
  const before = ({ line, column }: WatPlace): number => {
    let low = 0;
    let high = kept;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const match = at(middle);
      if (match.line < line || (match.line === line && match.column < column)) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    get found() {
      return { count, complete };
    },
    match: (from, direction) => {
      if (kept === 0) return null;
      if (direction === 1) return at(before(from) % kept);
      return at((before({ line: from.line, column: from.column + 1 }) + kept - 1) % kept);
    },
    within: (from, lines) => {
      const matches: WatMatch[] = [];
      for (let ordinal = before({ line: from, column: 0 }); ordinal < kept && at(ordinal).line < from + lines; ordinal++)
        matches.push(at(ordinal));
      return matches;
    },
    run: function* run(printer) {
      for (const piece of printer.pieces()) {
        searchPiece(decoder.decode(piece.bytes), piece.line);
        yield piece.done;
      }
      complete = true;
    },
  };
}

function escapePattern(query: string): string {
  return query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
