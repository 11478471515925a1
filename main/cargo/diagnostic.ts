import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Diagnostic, Span } from '../../preload/contract/build';
import type { RustcMessage, RustcSpan } from './rustc-message';

export interface Roots {
  readonly package: string;
  /** rustc runs here for the workspace's own packages, so its relative paths begin here. */
  readonly workspace: string;
}

const LEVELS: Readonly<Record<string, Diagnostic['level']>> = {
  error: 'error',
  'error: internal compiler error': 'error',
  warning: 'warning',
  note: 'note',
  help: 'help',
};

/** The file as the editor names it: relative to the package when it is inside. */
export function nameFile(file: string, roots: Roots): { readonly file: string; readonly inside: boolean } {
  const path = resolve(roots.workspace, file);
  const inner = relative(roots.package, path);
  const inside = inner !== '' && !isAbsolute(inner) && inner.split(sep)[0] !== '..';
  return { file: inside ? inner.split(sep).join('/') : path, inside };
}

/** Not the inside of a macro that std carries, which rustc writes in angle brackets. */
function isFile({ file_name }: RustcSpan): boolean {
  return file_name !== '' && !file_name.startsWith('<');
}

function isOwn(span: RustcSpan, roots: Roots): boolean {
  return isFile(span) && nameFile(span.file_name, roots).inside;
}

/** A span inside a foreign macro is of no use to a person; the span in their own code that called it is. */
function ownSpan(span: RustcSpan, roots: Roots): RustcSpan {
  for (let at: RustcSpan | undefined = span; at !== undefined; at = at.expansion?.span) if (isOwn(at, roots)) return at;
  return span;
}

function readSpan(spans: readonly RustcSpan[], roots: Roots): Span | null {
  const primary = spans.find((span) => span.is_primary) ?? spans[0];
  if (primary === undefined) return null;
  const span = ownSpan(primary, roots);
  if (!isFile(span)) return null;
  return {
    ...nameFile(span.file_name, roots),
    line: span.line_start,
    column: span.column_start,
    endLine: span.line_end,
    endColumn: span.column_end,
    label: span.label ?? primary.label,
  };
}

/** Null for what is no diagnostic of its own: rustc's closing notes and cargo's counts. */
export function readDiagnostic(message: RustcMessage, roots: Roots): Diagnostic | null {
  const level = LEVELS[message.level];
  if (level === undefined) return null;
  const closing = message.spans.length === 0 && /^(aborting due to|\d+ warnings? emitted)/.test(message.message);
  if (closing) return null;
  const { code, message: words, rendered } = message;
  return { level, code: code?.code ?? null, message: words, rendered: rendered ?? '', span: readSpan(message.spans, roots) };
}
