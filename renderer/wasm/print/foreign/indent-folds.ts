import { OPEN, SPACE } from '../ascii';
import type { StringLines } from './string-lines';

const BLOCK = /(?:block|loop|if|try|try_table)\b/y;
/** In the middle of a block, and at its end; wasm-tools closes a field on a line of its own. */
const MIDDLE = /(?:else|catch|catch_all)\b/y;
const END = /(?:end|delegate)\b|\)/y;

/** What folds in a text of which only the indentation is known. */
export interface IndentFolds {
  begins(line: number): boolean;
  /** Behind the last line of what a line begins; null when nothing folds there. */
  end(line: number): number | null;
}

export function createIndentFolds(lines: StringLines): IndentFolds {
  const { text } = lines;
  const indent = (line: number): number => {
    const start = lines.start(line);
    let at = start;
    while (text.charCodeAt(at) === SPACE) at++;
    return at - start;
  };
  const says = (pattern: RegExp, line: number, column: number): boolean => {
    pattern.lastIndex = lines.start(line) + column;
    return pattern.test(text);
  };
  const begins = (line: number): boolean => {
    // The module itself does not fold.
    if (line <= 0 || line + 1 >= lines.count) return false;
    const column = indent(line);
    const opens = text.charCodeAt(lines.start(line) + column) === OPEN || says(BLOCK, line, column);
    return opens && indent(line + 1) > column;
  };
  return {
    begins,
    end: (line) => {
      if (!begins(line)) return null;
      const column = indent(line);
      for (let next = line + 1; next < lines.count; next++) {
        const deeper = indent(next) - column;
        if (deeper > 0 || (deeper === 0 && says(MIDDLE, next, column))) continue;
        return deeper === 0 && says(END, next, column) ? next + 1 : next;
      }
      return lines.count;
    },
  };
}
