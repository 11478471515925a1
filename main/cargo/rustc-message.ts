import { count, isObject, type Json, objects, text } from './json';

/** rustc's own record of a diagnostic, as far as we read it: https://doc.rust-lang.org/rustc/json.html */
export interface RustcMessage {
  readonly level: string;
  readonly code: string | null;
  readonly message: string;
  readonly rendered: string;
  readonly spans: readonly RustcSpan[];
  readonly children: readonly RustcMessage[];
}

export interface RustcSpan {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly primary: boolean;
  readonly label: string | null;
  /** Where the macro that this span lies in was called. */
  readonly calledFrom: RustcSpan | null;
}

function readSpan(json: Json): RustcSpan {
  const expansion = isObject(json.expansion) ? json.expansion.span : null;
  return {
    file: text(json.file_name),
    line: count(json.line_start),
    column: count(json.column_start),
    endLine: count(json.line_end),
    endColumn: count(json.column_end),
    primary: json.is_primary === true,
    label: typeof json.label === 'string' ? json.label : null,
    calledFrom: isObject(expansion) ? readSpan(expansion) : null,
  };
}

export function readRustcMessage(json: Json): RustcMessage {
  return {
    level: text(json.level),
    code: isObject(json.code) ? text(json.code.code) : null,
    message: text(json.message),
    rendered: text(json.rendered),
    spans: objects(json.spans).map(readSpan),
    children: objects(json.children).map(readRustcMessage),
  };
}
