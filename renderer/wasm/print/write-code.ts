import { behindCatch, catchesOf } from '../code/catch-clauses';
import { readS32, readS64, s64 } from '../code/signed-leb';
import { readU32, skipS64, skipU32 } from '../code/skip-leb';
import { BLOCK, DELEGATE, ELSE, END, FUNC, GLOBAL, I32, I64, LABEL, LOCAL, MEMARG, NONE, TRY_TABLE } from '../instructions/immediates';
import { ALIGNMENT, FIRST_PREFIX, KIND, slotOf } from '../instructions/instruction-set';
import { copyAscii, packAscii, writeSpaces } from './ascii-words';
import { writeS32, writeS64, writeU32 } from './decimal';
import { MNEMONICS } from './mnemonics';
import type { LocalNames, Printing } from './printing';
import type { TextBuffer } from './text-buffer';
import { writeBlockType, writeImmediates, writeReference } from './write-immediates';

/** Where printing stands in a func's instructions; so a long func is printed in parts. */
export interface CodeCursor {
  at: number;
  /** Before the last `end`, or at the fault. */
  readonly end: number;
  /** Blocks that are open. */
  depth: number;
  readonly locals: LocalNames;
}

/** Receives what each line says, for the lines on the screen. */
export interface LineMarks {
  add(start: number, end: number, folds: boolean): void;
}

export interface Quota {
  readonly lines: number;
  /** Bytes in the buffer. */
  readonly bytes: number;
}

/** Longest text of an instruction without names, tables and indentation. */
const ROOM = 256;
const BODY_INDENT = 4;
const NEWLINE = 0x0a;
const SPACE = 0x20;
const OPEN = 0x28;
const CLOSE = 0x29;
const SEMICOLON = 0x3b;
const AT = 0x40;
const ZERO = 0x30;

const MNEMONIC_STARTS = MNEMONICS.starts;
const MNEMONIC_WORDS = MNEMONICS.view;
const WORDS = packAscii([' offset=', ' (; INVALID ;)']).view;

/**
 * Writes instructions from the cursor on, each a line with its newline, until the code ends or the quota is full; answers how many lines.
 * The code was measured before, so that it decodes.
 */
export function writeCode(out: TextBuffer, cursor: CodeCursor, printing: Printing, quota: Quota, marks: LineMarks | null): number {
  const { bytes, widestIndent, references } = printing;
  const { end, locals } = cursor;
  let { at, depth } = cursor;
  let lines = 0;
  let text = out.bytes;
  let view = out.view;
  let to = out.at;
  while (at < end && lines < quota.lines && to < quota.bytes) {
    const start = at;
    let slot = bytes[at++] ?? 0;
    if (slot >= FIRST_PREFIX) {
      const sub = readU32(bytes, at);
      at = skipU32(bytes, at);
      slot = slotOf(slot, sub);
    }
    const kind = KIND[slot] ?? 0;
    // It takes several lines: whoever wants fewer gets them without it, unless it comes first.
    if (kind === TRY_TABLE && lines > 0 && lines + catchesOf(bytes, start).count >= quota.lines) {
      at = start;
      break;
    }
    const indent = Math.min(BODY_INDENT + 2 * (kind <= DELEGATE ? depth - 1 : depth), widestIndent);
    if (to + indent + ROOM > text.length) {
      out.at = to;
      out.reserve(indent + ROOM);
      text = out.bytes;
      view = out.view;
    }
    to = writeSpaces(view, to, indent);
    const mnemonic = MNEMONIC_STARTS[slot] ?? 0;
    to = copyAscii(view, to, MNEMONIC_WORDS, mnemonic, (MNEMONIC_STARTS[slot + 1] ?? 0) - mnemonic);
    // Everything that most code is made of is written here; the rest leaves the loop.
    let elsewhere = false;
    switch (kind) {
      case NONE:
      case ELSE:
        break;
      case END:
        depth--;
        break;
      case LOCAL:
        if (locals !== null) elsewhere = true;
        else {
          text[to++] = SPACE;
          const index = bytes[at] ?? 0;
          if (index < 10) {
            text[to++] = ZERO + index;
            at++;
          } else {
            to = writeU32(text, to, readU32(bytes, at));
            at = index < 0x80 ? at + 1 : skipU32(bytes, at);
          }
        }
        break;
      case I32: {
        text[to++] = SPACE;
        const byte = bytes[at] ?? 0;
        to = writeS32(text, to, byte < 0x80 ? (byte << 25) >> 25 : readS32(bytes, at));
        at = byte < 0x80 ? at + 1 : skipS64(bytes, at);
        break;
      }
      case MEMARG: {
        const offset = bytes[at + 1] ?? 0;
        if (bytes[at] !== ALIGNMENT[slot] || offset >= 0x80) elsewhere = true;
        else {
          at += 2;
          if (offset > 0) to = writeU32(text, copyAscii(view, to, WORDS, 0, 8), offset);
        }
        break;
      }
      case LABEL: {
        const label = readU32(bytes, at);
        at = skipU32(bytes, at);
        text[to++] = SPACE;
        to = writeU32(text, to, label);
        if (label > depth) {
          to = copyAscii(view, to, WORDS, 8, 14);
          break;
        }
        text[to++] = SPACE;
        text[to++] = OPEN;
        text[to++] = SEMICOLON;
        text[to++] = AT;
        to = writeU32(text, to, depth - label);
        text[to++] = SEMICOLON;
        text[to++] = CLOSE;
        break;
      }
      case FUNC:
      case GLOBAL: {
        const index = readU32(bytes, at);
        at = skipU32(bytes, at);
        text[to++] = SPACE;
        out.at = to;
        writeReference(out, kind === FUNC ? references.func : references.global, index);
        text = out.bytes;
        view = out.view;
        to = out.at;
        break;
      }
      case I64: {
        text[to++] = SPACE;
        readS64(bytes, at);
        at = skipS64(bytes, at);
        to = writeS64(text, to, s64[0] ?? 0, s64[1] ?? 0);
        break;
      }
      case BLOCK:
        depth++;
        out.at = to;
        at = writeBlockType(out, at, depth, printing);
        text = out.bytes;
        view = out.view;
        to = out.at;
        break;
      default:
        elsewhere = true;
    }
    if (elsewhere) {
      out.at = to;
      const behind = writeImmediates(out, kind, slot, at, depth, locals, printing);
      if (kind === DELEGATE) depth--;
      if (kind === TRY_TABLE) {
        depth++;
        lines += catchesOf(bytes, start).count;
      }
      at = behind;
      text = out.bytes;
      view = out.view;
      to = out.at;
    }
    text[to++] = NEWLINE;
    lines++;
    if (marks === null) continue;
    if (kind === TRY_TABLE) markTryTable(bytes, start, 0, marks);
    else marks.add(start, at, kind === BLOCK);
  }
  out.at = to;
  cursor.at = at;
  cursor.depth = depth;
  return lines;
}

/** Marks the lines of a `try_table`, its own and one a clause, but for the first `skip` of them. */
export function markTryTable(bytes: Uint8Array, start: number, skip: number, marks: LineMarks): void {
  const { at: clauses, count } = catchesOf(bytes, start);
  if (skip === 0) marks.add(start, clauses, true);
  let at = clauses;
  for (let line = 1; line <= count; line++) {
    const behind = behindCatch(bytes, at);
    if (line >= skip) marks.add(at, behind, false);
    at = behind;
  }
}
