import { readS32, readS64, s64 } from '../../code/signed-leb';
import { readU32, skipS64, skipU32 } from '../../code/skip-leb';
import { BLOCK, DELEGATE, ELSE, END, FUNC, GLOBAL, I32, I64, LABEL, LOCAL, MEMARG, NONE, TRY_TABLE } from '../../instructions/immediates';
import { ALIGNMENT, FIRST_PREFIX, KIND, slotOf } from '../../instructions/instruction-set';
import { FIRST_MEMARG_FLAG } from '../../instructions/opcodes';
import { AT_SIGN, CLOSE, NEWLINE, OPEN, SEMICOLON, SPACE } from '../ascii';
import { copyAscii, packAscii, writeSpaces } from './ascii-words';
import { BODY_INDENT, type CodeCursor, type LineMarks, type Quota } from './code-cursor';
import { SIGNED_LENGTHS, SIGNED_WORDS, SMALL, SMALL_LENGTHS, SMALL_WORDS, writeS32, writeS64, writeU32 } from './decimal';
import { MNEMONICS } from './mnemonics';
import type { PrintContext } from './print-context';
import type { TextBuffer } from './text-buffer';
import { writeImmediates } from './write-immediates';
import { writeBlockType } from './write-label';
import { writeReference } from './write-reference';
import { writeTryTable } from './write-try-table';

/** Longest text of an instruction without names, tables and indentation. */
const ROOM = 256;

const MNEMONIC_STARTS = MNEMONICS.starts;
const MNEMONIC_WORDS = MNEMONICS.view;
const {
  view: WORDS,
  starts: [OFFSET = 0, ALIGN = 0, INVALID = 0],
} = packAscii([' offset=', ' align=', ' (; INVALID ;)']);
/** An offset of so many bytes, with the flags before it, fits into 28 bits. */
const LONGEST_MEMARG = 5;

/**
 * Writes instructions from the cursor on, each a line with its newline, until the code ends or the quota is full; answers how many lines.
 * The code was measured before, so that it decodes.
 */
export function writeInstructions(
  out: TextBuffer,
  cursor: CodeCursor,
  context: PrintContext,
  quota: Quota,
  marks: LineMarks | null,
): number {
  const { bytes, widestIndent, references } = context;
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
    // The one that takes several lines.
    if (kind === TRY_TABLE) {
      out.at = to;
      cursor.at = start;
      cursor.depth = depth;
      lines += writeTryTable(out, cursor, context, { lines: quota.lines - lines, bytes: quota.bytes }, marks);
      at = cursor.at;
      depth = cursor.depth;
      text = out.bytes;
      view = out.view;
      to = out.at;
      continue;
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
          let index = bytes[at++] ?? 0;
          if (index >= 0x80) {
            index = readU32(bytes, at - 1);
            at = skipU32(bytes, at - 1);
          }
          if (index < SMALL) {
            view.setUint32(to, SMALL_WORDS[index] ?? 0, true);
            to += SMALL_LENGTHS[index] ?? 0;
          } else {
            text[to++] = SPACE;
            to = writeU32(text, to, index);
          }
        }
        break;
      case I32: {
        const byte = bytes[at] ?? 0;
        if (byte < 0x80) {
          at++;
          view.setUint32(to, SIGNED_WORDS[byte] ?? 0, true);
          to += SIGNED_LENGTHS[byte] ?? 0;
          break;
        }
        text[to++] = SPACE;
        to = writeS32(text, to, readS32(bytes, at));
        at = skipS64(bytes, at);
        break;
      }
      case MEMARG: {
        const flags = bytes[at] ?? 0;
        let behind = at + 1;
        while ((bytes[behind++] ?? 0) >= 0x80);
        if (flags >= FIRST_MEMARG_FLAG || behind - at > LONGEST_MEMARG) elsewhere = true;
        else {
          const offset = readU32(bytes, at + 1);
          at = behind;
          if (offset > 0) to = writeU32(text, copyAscii(view, to, WORDS, OFFSET, 8), offset);
          if (flags !== ALIGNMENT[slot]) to = writeU32(text, copyAscii(view, to, WORDS, ALIGN, 7), 1 << flags);
        }
        break;
      }
      case LABEL: {
        const label = readU32(bytes, at);
        at = skipU32(bytes, at);
        if (label < SMALL) {
          view.setUint32(to, SMALL_WORDS[label] ?? 0, true);
          to += SMALL_LENGTHS[label] ?? 0;
        } else {
          text[to++] = SPACE;
          to = writeU32(text, to, label);
        }
        if (label > depth) {
          to = copyAscii(view, to, WORDS, INVALID, 14);
          break;
        }
        text[to++] = SPACE;
        text[to++] = OPEN;
        text[to++] = SEMICOLON;
        text[to++] = AT_SIGN;
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
        at = writeBlockType(out, at, depth, context);
        text = out.bytes;
        view = out.view;
        to = out.at;
        break;
      default:
        elsewhere = true;
    }
    if (elsewhere) {
      out.at = to;
      const behind = writeImmediates(out, kind, slot, at, depth, locals, context);
      if (kind === DELEGATE) depth--;
      at = behind;
      text = out.bytes;
      view = out.view;
      to = out.at;
    }
    text[to++] = NEWLINE;
    lines++;
    marks?.add(start, at, kind === BLOCK);
  }
  out.at = to;
  cursor.at = at;
  cursor.depth = depth;
  return lines;
}
