import { lastWhere } from '../../last-at-most';
import type { WatMatch, WatPosition } from '../document';

/** Matches that are kept; beyond them they are counted only. */
const KEPT = 1_000_000;
const FIRST_ROOM = 1024;
/** Matches of one answer. */
const MOST_AT_ONCE = 4_000;

/** What a search found, in the order of the text: three numbers a match, not an object. */
export interface MatchList {
  readonly count: number;
  add(line: number, column: number, length: number): void;
  /** The next match from a position on (that position included), around the end if need be. */
  match(from: WatPosition, direction: 1 | -1): WatMatch | null;
  /** The matches in some lines, the first thousands of them: one line may hold a million. */
  within(from: number, lines: number): readonly WatMatch[];
}

export function createMatchList(): MatchList {
  let numbers = new Uint32Array(3 * FIRST_ROOM);
  let kept = 0;
  let count = 0;

  const at = (ordinal: number): WatMatch => ({
    line: numbers[3 * ordinal] ?? 0,
    column: numbers[3 * ordinal + 1] ?? 0,
    length: numbers[3 * ordinal + 2] ?? 0,
    ordinal,
  });

  /** How many of the kept matches stand before a position. */
  const before = ({ line, column }: WatPosition): number =>
    1 +
    lastWhere(kept, (ordinal) => {
      const match = at(ordinal);
      return match.line < line || (match.line === line && match.column < column);
    });

  return {
    get count() {
      return count;
    },
    add: (line, column, length) => {
      count++;
      if (kept === KEPT) return;
      if (3 * kept === numbers.length) {
        const grown = new Uint32Array(2 * numbers.length);
        grown.set(numbers);
        numbers = grown;
      }
      numbers[3 * kept] = line;
      numbers[3 * kept + 1] = column;
      numbers[3 * kept + 2] = length;
      kept++;
    },
    match: (from, direction) => {
      if (kept === 0) return null;
      if (direction === 1) return at(before(from) % kept);
      return at((before({ line: from.line, column: from.column + 1 }) + kept - 1) % kept);
    },
    within: (from, lines) => {
      const matches: WatMatch[] = [];
      const first = before({ line: from, column: 0 });
      for (let ordinal = first; ordinal < Math.min(kept, first + MOST_AT_ONCE) && at(ordinal).line < from + lines; ordinal++)
        matches.push(at(ordinal));
      return matches;
    },
  };
}
