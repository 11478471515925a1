import { createCodeMeasure, measureCode } from '../../code/measure-code';
import { readU32, skipU32 } from '../../code/skip-leb';
import { BLOCK, LABEL, TRY_TABLE } from '../../instructions/immediates';
import { FIRST_PREFIX, INSTRUCTIONS, KIND, slotOf } from '../../instructions/instruction-set';
import { GLOBAL_GET_OPCODE } from '../../instructions/opcodes';
import type { PrintContext } from './print-context';
import type { TextBuffer } from './text-buffer';
import { writeImmediates } from './write-immediates';
import { writeBlockType } from './write-label';

const measure = createCodeMeasure();
const decoder = new TextDecoder();

/** Where the constant expression that begins at `start` ends. */
export function behindExpr(bytes: Uint8Array, start: number): number {
  measureCode(bytes, start, bytes.length, measure, false);
  return measure.at;
}

/**
 * Writes the constant expression that begins at `start`; answers the offset behind its `end`.
 * One instruction stands in parentheses, as the text format's short form has it; several stand in `(word …)`, or alone where no word is due.
 */
export function writeExpr(out: TextBuffer, start: number, limit: number, word: string | null, context: PrintContext): number {
  const { bytes } = context;
  measureCode(bytes, start, limit, measure, false);
  const { at: behind, lines } = measure;
  const single = lines === 1;
  if (single) out.text('(');
  else if (word !== null) out.text(lines === 0 ? `(${word}` : `(${word} `);
  let at = start;
  const last = behind - 1;
  const end = out.at + context.longestLine;
  for (let left = lines; left > 0 && at < last && out.at <= end; left--) {
    at = word === 'item' && bytes[at] === GLOBAL_GET_OPCODE ? writeGlobalByIndex(out, at, bytes) : writeConstInstruction(out, at, context);
    if (at < last) out.text(' ');
  }
  if (single || word !== null) out.text(')');
  return behind;
}

/** wabt gives funcs their names among the entries of a segment, but not globals. */
function writeGlobalByIndex(out: TextBuffer, start: number, bytes: Uint8Array): number {
  out.text(`global.get ${readU32(bytes, start + 1)}`);
  return skipU32(bytes, start + 1);
}

function writeConstInstruction(out: TextBuffer, start: number, context: PrintContext): number {
  const { bytes } = context;
  let at = start + 1;
  let slot = bytes[start] ?? 0;
  if (slot >= FIRST_PREFIX) {
    slot = slotOf(slot, readU32(bytes, at));
    at = skipU32(bytes, at);
  }
  out.text(INSTRUCTIONS[slot]?.mnemonic ?? '');
  const kind = KIND[slot] ?? 0;
  if (kind === LABEL) {
    out.text(` ${readU32(bytes, at)}`);
    return skipU32(bytes, at);
  }
  if (kind !== BLOCK && kind !== TRY_TABLE) return writeImmediates(out, kind, slot, at, 0, null, context);
  const from = out.at;
  const behind = kind === BLOCK ? writeBlockType(out, at, 1, context) : writeImmediates(out, kind, slot, at, 0, null, context);
  putOnOneLine(out, from);
  return behind;
}

/** No constant may have a block, but one is well formed: it stands in its item's line, where a comment would hide what follows. */
function putOnOneLine(out: TextBuffer, from: number): void {
  const text = decoder.decode(out.bytes.subarray(from, out.at));
  out.at = from;
  out.text(text.replace(/ {2};; label = @\d+/, '').replaceAll(/\n */g, ' '));
}
