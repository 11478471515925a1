import type { Diagnostic as Squiggle } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { Diagnostic } from '../../../preload/contract/build';

const SEVERITIES = { error: 'error', warning: 'warning', note: 'info', help: 'hint' } as const;

/** The compiler's diagnostics of one file, at their places in the text as it is now. */
export function squiggles(diagnostics: readonly Diagnostic[], path: string, text: Text): readonly Squiggle[] {
  return diagnostics.flatMap(({ level, code, message, span }) => {
    if (span === null || !span.inside || span.file !== path) return [];
    const from = positionOf(text, span.line, span.column);
    const to = Math.max(from, positionOf(text, span.endLine, span.endColumn));
    const words = span.label === null ? message : `${message}\n${span.label}`;
    return [{ from, to, severity: SEVERITIES[level], message: words, source: code ?? 'rustc' }];
  });
}

/** rustc counts lines and columns from 1, columns in characters; a place behind the text is its end. */
export function positionOf(text: Text, line: number, column: number): number {
  if (line > text.lines) return text.length;
  const found = text.line(Math.max(1, line));
  let units = 0;
  let left = column - 1;
  for (const character of found.text) {
    if (left <= 0) break;
    units += character.length;
    left -= 1;
  }
  return found.from + units;
}
