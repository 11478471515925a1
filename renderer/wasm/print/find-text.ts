import type { WatMatch } from './document';
import type { TextLines } from './text-lines';

const CHUNK_LINES = 4_096;

/** The next match from a line on (that line included), around the end if need be. Forward answers the line's first match, backward its last. */
export function findText(lines: TextLines, query: string, from: number, direction: 1 | -1, caseSensitive: boolean): WatMatch | null {
  if (query === '') return null;
  const pattern = new RegExp(escapePattern(query), caseSensitive ? 'g' : 'gi');
  const offset =
    direction === 1
      ? (firstMatch(lines.text, pattern, lines.start(from)) ?? firstMatch(lines.text, pattern, 0))
      : (lastMatch(lines, pattern, from, 0) ?? lastMatch(lines, pattern, lines.count - 1, 0));
  if (offset === null) return null;
  const line = lines.lineAt(offset);
  return { line, column: offset - lines.start(line), length: query.length };
}

function firstMatch(text: string, pattern: RegExp, start: number): number | null {
  pattern.lastIndex = start;
  return pattern.exec(text)?.index ?? null;
}

// No pattern runs backwards, so pieces of the text are searched from the last one on.
function lastMatch(lines: TextLines, pattern: RegExp, from: number, to: number): number | null {
  for (let last = Math.min(from, lines.count - 1); last >= to; last -= CHUNK_LINES) {
    const first = Math.max(to, last - CHUNK_LINES + 1);
    const start = lines.start(first);
    const matches = [...lines.text.slice(start, lines.start(last + 1)).matchAll(pattern)];
    const match = matches.at(-1);
    if (match !== undefined) return start + match.index;
  }
  return null;
}

export function escapePattern(query: string): string {
  return query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
