import type { ModuleFailure } from '../../outcome';
import type { Printer, WatFound, WatMatch, WatPiece, WatPosition, WatQuery } from '../document';
import { type ByteFinder, createByteFinder } from './find-bytes';
import { linePattern } from './line-pattern';
import { createLinePosition } from './line-position';
import { createMatchList, type MatchList } from './match-list';

/** What was found so far, in the order of the text. */
export interface Search {
  readonly found: WatFound;
  /** The next match from a position on (that position included), around the end if need be. */
  match(from: WatPosition, direction: 1 | -1): WatMatch | null;
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
  const matches = createMatchList();
  const searchPiece = pieceSearch(query, matches);
  let complete = false;
  return {
    get found() {
      return { count: matches.count, complete };
    },
    match: matches.match,
    within: matches.within,
    run: function* run(printer) {
      for (const piece of printer.pieces()) {
        searchPiece(piece);
        yield piece.done;
      }
      complete = true;
    },
  };
}

/** What nearly everybody looks for needs no string of the text and no regular expression. */
function pieceSearch({ text, regex, caseSensitive }: WatQuery, matches: MatchList): (piece: WatPiece) => void {
  if (text === '') return () => {};
  const find = regex ? null : createByteFinder(text, caseSensitive);
  if (find !== null) return (piece) => searchBytes(piece, find, text.length, matches);
  const source = regex ? text : escapePattern(text);
  const flags = caseSensitive ? 'gm' : 'gim';
  const decoder = new TextDecoder();
  const pattern = patternForLines(source, flags);
  if (pattern !== null) return (piece) => searchString(decoder.decode(piece.bytes), piece.line, pattern, matches);
  const alone = new RegExp(source, flags);
  return (piece) => {
    for (const [at, line] of decoder.decode(piece.bytes).split('\n').entries()) searchString(line, piece.line + at, alone, matches);
  };
}

/** Null where what was made of the pattern is none, because it got too deep or too long: then each line is looked at alone. */
function patternForLines(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(linePattern(source), flags);
  } catch {
    return null;
  }
}

function searchBytes({ bytes, line }: WatPiece, find: ByteFinder, length: number, matches: MatchList): void {
  const position = createLinePosition(bytes, line);
  for (let at = find(bytes, 0); at >= 0; at = find(bytes, at + length)) {
    position.moveTo(at);
    matches.add(position.line, position.column, length);
  }
}

function searchString(text: string, firstLine: number, pattern: RegExp, matches: MatchList): void {
  let line = firstLine;
  let lineStart = 0;
  let lineEnd = text.indexOf('\n');
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const { index } = found;
    for (; lineEnd >= 0 && lineEnd < index; lineEnd = text.indexOf('\n', lineStart)) {
      lineStart = lineEnd + 1;
      line++;
    }
    const { length } = found[0];
    if (length > 0) matches.add(line, index - lineStart, length);
    else pattern.lastIndex++;
  }
}

function escapePattern(query: string): string {
  return query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
