/** One module of a script of the WebAssembly spec suite, with what the script says of it. */
export interface WastModule {
  /** Line of the script, from 1. */
  readonly line: number;
  /** `valid` are also those that are only run, linked or trapped in. */
  readonly expected: 'valid' | 'malformed' | 'invalid';
  /** Why a module must be refused, in the suite's words; empty for valid ones. */
  readonly message: string;
  readonly source: WastSource;
}

export type WastSource =
  /** A module in the text format. `quoted` stood in strings, so that the script itself stays readable. */
  { readonly kind: 'text'; readonly text: string; readonly quoted: boolean } | { readonly kind: 'binary'; readonly bytes: Uint8Array };

interface Form {
  /** Atoms and strings as written, forms inside. */
  readonly parts: readonly (string | Form)[];
  readonly start: number;
  readonly end: number;
}

/** White space, a comment, a parenthesis, a string, an atom; a lone semicolon may stand in an annotation. */
const TOKEN = /\s+|;;[^\n]*|\(;|[()]|"(?:[^"\\]|\\.)*"|[^\s()";]+|;/gsy;
const MODULE_DIRECTIVES: Readonly<Record<string, WastModule['expected']>> = {
  assert_malformed: 'malformed',
  assert_malformed_custom: 'malformed',
  assert_invalid: 'invalid',
  assert_invalid_custom: 'invalid',
  assert_unlinkable: 'valid',
  assert_trap: 'valid',
  assert_exception: 'valid',
};
const OTHER_DIRECTIVES = /^(module|register|invoke|get|wait|thread|input|output|assert_.*)$/;

/** https://github.com/WebAssembly/spec/tree/main/interpreter#scripts */
export function readWast(script: string): readonly WastModule[] {
  const forms = readForms(script);
  const first = wordOf(forms[0]);
  // A script may be the fields of one module and nothing else.
  if (forms.length > 0 && !OTHER_DIRECTIVES.test(first))
    return [{ line: 1, expected: 'valid', message: '', source: { kind: 'text', text: `(module ${script})`, quoted: false } }];
  return modulesOf(forms, script);
}

function modulesOf(forms: readonly Form[], script: string): readonly WastModule[] {
  return forms.flatMap((form): readonly WastModule[] => {
    const word = wordOf(form);
    const inside = form.parts.filter((part) => typeof part !== 'string');
    if (word === 'module') return moduleOf(form, script, 'valid', '');
    if (word === 'thread') return modulesOf(inside, script);
    if (word === 'shared') return modulesOf(inside, script);
    const expected = MODULE_DIRECTIVES[word];
    const module = inside[0];
    if (expected === undefined || wordOf(module) !== 'module' || module === undefined) return [];
    return moduleOf(module, script, expected, expected === 'valid' ? '' : messageOf(form));
  });
}

function moduleOf(form: Form, script: string, expected: WastModule['expected'], message: string): readonly WastModule[] {
  const words = form.parts.slice(1).filter((part) => typeof part === 'string');
  const plain = words.filter((word) => !word.startsWith('$'));
  const line = script.slice(0, form.start).split('\n').length;
  if (plain[0] === 'instance') return [];
  const kind = plain[0] === 'definition' ? plain[1] : plain[0];
  return [{ line, expected, message, source: sourceOf(kind, words, script.slice(form.start, form.end)) }];
}

function sourceOf(kind: string | undefined, words: readonly string[], text: string): WastSource {
  const strings = words.filter((word) => word.startsWith('"')).map(bytesOf);
  if (kind === 'binary') return { kind: 'binary', bytes: joined(strings, []) };
  if (kind === 'quote') return { kind: 'text', text: new TextDecoder().decode(joined(strings, [0x20])), quoted: true };
  return { kind: 'text', text: text.replace(/^\(module\s+definition\b/, '(module'), quoted: false };
}

function messageOf(form: Form): string {
  const last = form.parts.at(-1);
  return typeof last === 'string' ? new TextDecoder().decode(bytesOf(last)) : '';
}

function wordOf(form: Form | undefined): string {
  const first = form?.parts[0];
  return typeof first === 'string' ? first : '';
}

function readForms(script: string): readonly Form[] {
  const top: Form[] = [];
  const open: { parts: (string | Form)[]; start: number }[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(script); match !== null; match = TOKEN.exec(script)) {
    const [token] = match;
    if (token === '(;') TOKEN.lastIndex = endOfComment(script, TOKEN.lastIndex);
    else if (token === '(') open.push({ parts: [], start: match.index });
    else if (token === ')') {
      const closed = open.pop();
      if (closed === undefined) throw new Error(`a parenthesis too many at ${match.index}`);
      const form = { ...closed, end: TOKEN.lastIndex };
      (open.at(-1)?.parts ?? top).push(form);
    } else if (!/^(\s|;;)/.test(token)) open.at(-1)?.parts.push(token);
    if (TOKEN.lastIndex === script.length) return top;
  }
  throw new Error('a character that no token begins with');
}

/** Block comments nest. */
function endOfComment(script: string, start: number): number {
  const mark = /\(;|;\)/g;
  mark.lastIndex = start;
  for (let depth = 1; depth > 0; ) {
    const match = mark.exec(script);
    if (match === null) throw new Error('a comment without end');
    depth += match[0] === '(;' ? 1 : -1;
  }
  return mark.lastIndex;
}

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', '"': '"', "'": "'", '\\': '\\' };

/** The bytes that a string of the text format stands for. */
function bytesOf(literal: string): Uint8Array {
  const bytes: number[] = [];
  for (const [piece] of literal.slice(1, -1).matchAll(/\\u\{[^}]*\}|\\[0-9a-fA-F]{2}|\\.|[^\\]+/gsu)) {
    if (/^\\[0-9a-fA-F]{2}$/.test(piece)) bytes.push(Number.parseInt(piece.slice(1), 16));
    else bytes.push(...new TextEncoder().encode(charactersOf(piece)));
  }
  return Uint8Array.from(bytes);
}

function charactersOf(piece: string): string {
  if (piece.startsWith('\\u{')) return String.fromCodePoint(Number.parseInt(piece.slice(3, -1), 16));
  return piece.startsWith('\\') ? (ESCAPES[piece.slice(1)] ?? '') : piece;
}

function joined(strings: readonly Uint8Array[], between: readonly number[]): Uint8Array {
  return Uint8Array.from(strings.flatMap((bytes) => [...bytes, ...between]));
}
