import { readU32, skipU32 } from '../../code/skip-leb';
import type { ByteRange } from '../../model/module';
import { LINE_PART, type WatLinePart } from '../document';
import type { PrintContext } from './print-context';
import { type ReadText, refTypeAt } from './read-type-text';
import { TextBuffer } from './text-buffer';
import { behindExpr, writeExpr } from './write-expr';
import { writeName, writeReference } from './write-reference';
import { byteOfCharacter, writeString, writeStringInParts, writeStringPart } from './write-string';

const NOT_ACTIVE = 1;
const EXPLICIT_OR_DECLARATIVE = 2;
const EXPRESSIONS = 4;
/** Entries of an element segment for so many bytes of a string. */
const BYTES_PER_ITEM = 8;
/** Columns before a segment. */
const INDENT = 2;

/** Writes an element segment without indentation and newline; of a long one no more entries than `most` bytes of a string would take. */
export function writeElem(out: TextBuffer, index: number, most: number, context: PrintContext): void {
  const { bytes, module, references } = context;
  const start = module.layout.entries.elem[index] ?? 0;
  const flags = readU32(bytes, start);
  const active = (flags & NOT_ACTIVE) === 0;
  const explicit = (flags & EXPLICIT_OR_DECLARATIVE) !== 0;
  const expressions = (flags & EXPRESSIONS) !== 0;
  out.text('(elem ');
  writeName(out, references.elem, index);
  let at = skipU32(bytes, start);
  const table = active && explicit ? readU32(bytes, at) : 0;
  if (active && explicit) at = skipU32(bytes, at);
  const offset = at;
  if (active) at = behindExpr(bytes, at);
  const type = elementType(at, expressions, active && !explicit, context);
  // Behind another type wabt names the first table, too.
  if (active && (table !== 0 || (expressions && type.text !== 'funcref'))) writeTarget(out, 'table', table, context);
  if (active) writeOffset(out, offset, context);
  else if (explicit) out.text(' declare');
  out.text(` ${type.text}`);
  at = type.end;
  const count = readU32(bytes, at);
  at = skipU32(bytes, at);
  const shown = Math.min(count, Math.ceil(most / BYTES_PER_ITEM));
  const end = out.at + context.longestLine;
  for (let item = 0; item < shown && at < bytes.length && out.at <= end; item++) {
    out.text(' ');
    if (expressions) at = writeExpr(out, at, bytes.length, 'item', context);
    else {
      writeReference(out, references.func, readU32(bytes, at));
      at = skipU32(bytes, at);
    }
  }
  out.text(shown < count ? ' …)' : ')');
}

/** What stands before the entries: a type, or `func` where they are funcs; the first table's short form has neither in its bytes. */
function elementType(at: number, expressions: boolean, short: boolean, context: PrintContext): ReadText {
  if (!expressions) return { text: 'func', end: short ? at : at + 1 };
  return short ? { text: 'funcref', end: at } : refTypeAt(context, at);
}

/** Writes a data segment without indentation and newline; of a long one no more than `most` bytes. */
export function writeData(out: TextBuffer, index: number, most: number, context: PrintContext): void {
  const { start, end } = writeDataHead(out, index, context);
  writeString(out, context.bytes, start, end, most);
  out.text(')');
}

/** The same, whole; stops each time that the buffer holds enough: a segment may be most of its module, and its text is three times as long. */
export function* writeDataInParts(out: TextBuffer, index: number, enough: number, context: PrintContext): Generator<void> {
  const { start, end } = writeDataHead(out, index, context);
  yield* writeStringInParts(out, context.bytes, start, end, enough);
  out.text(')');
}

/** What stands around a column of a data segment's line: none of what lies before it is written. */
export function dataPart(index: number, column: number, length: number, context: PrintContext): WatLinePart {
  const { bytes } = context;
  const out = new TextBuffer();
  const { start, end } = writeDataHead(out, index, context);
  // The line is indented, and a quote stands before the string.
  const head = INDENT + out.at + 1;
  const first = byteOfCharacter(bytes, start, end, Math.max(0, column - LINE_PART.before - head));
  const wanted = byteOfCharacter(bytes, first.at, end, Math.max(0, column - head - first.before));
  const last = byteOfCharacter(bytes, wanted.at, end, length + LINE_PART.behind);
  out.clear();
  writeStringPart(out, bytes, first.at, last.at);
  const text = new TextDecoder().decode(out.written());
  return { column: head + first.before, text, start: first.at, at: wanted.at, more: last.at < end, inString: true };
}

/** Writes what stands before a segment's string; answers where in the bytes that lies. */
function writeDataHead(out: TextBuffer, index: number, context: PrintContext): ByteRange {
  const { bytes, module, references } = context;
  const start = module.layout.entries.data[index] ?? 0;
  const flags = readU32(bytes, start);
  out.text('(data ');
  writeName(out, references.data, index);
  let at = skipU32(bytes, start);
  if (flags === EXPLICIT_OR_DECLARATIVE) {
    const memory = readU32(bytes, at);
    if (memory !== 0) writeTarget(out, 'memory', memory, context);
    at = skipU32(bytes, at);
  }
  if (flags !== NOT_ACTIVE) at = writeOffset(out, at, context);
  out.text(' ');
  const content = skipU32(bytes, at);
  return { start: content, end: content + readU32(bytes, at) };
}

function writeTarget(out: TextBuffer, kind: 'table' | 'memory', index: number, { references }: PrintContext): void {
  out.text(` (${kind} `);
  writeReference(out, references[kind], index);
  out.text(')');
}

function writeOffset(out: TextBuffer, at: number, context: PrintContext): number {
  out.text(' ');
  return writeExpr(out, at, context.bytes.length, 'offset', context);
}
