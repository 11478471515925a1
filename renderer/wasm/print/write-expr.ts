import { createCodeMeasure, measureCode } from '../code/measure-code';
import { readU32, skipU32 } from '../code/skip-leb';
import { FIRST_PREFIX, INSTRUCTIONS, KIND, slotOf } from '../instructions/instruction-set';
import type { Printing } from './printing';
import type { TextBuffer } from './text-buffer';
import { writeImmediates } from './write-immediates';

const GLOBAL_GET = 0x23;

const measure = createCodeMeasure();

/** Where the constant expression that begins at `start` ends. */
export function behindExpr(bytes: Uint8Array, start: number): number {
  measureCode(bytes, start, bytes.length, measure, false);
  return measure.at;
}

/**
 * Writes the constant expression that begins at `start`; answers the place behind its `end`.
 * One instruction stands in parentheses, as the text format's short form has it; several stand in `(word …)`, or alone where no word is due.
 */
export function writeExpr(out: TextBuffer, start: number, limit: number, word: string | null, printing: Printing): number {
  const { bytes } = printing;
  measureCode(bytes, start, limit, measure, false);
  const { at: behind, lines } = measure;
  const single = lines === 1;
  if (single) out.text('(');
  else if (word !== null) out.text(lines === 0 ? `(${word}` : `(${word} `);
  let at = start;
  const end = out.at + printing.longestLine;
  for (let left = lines; left > 0 && out.at <= end; left--) {
    at = word === 'item' && bytes[at] === GLOBAL_GET ? writeGlobalByIndex(out, at, bytes) : writeInstruction(out, at, printing);
    if (left > 1) out.text(' ');
  }
  if (single || word !== null) out.text(')');
  return behind;
}

/** wabt gives funcs their names among the entries of a segment, but not globals. */
function writeGlobalByIndex(out: TextBuffer, start: number, bytes: Uint8Array): number {
  out.text(`global.get ${readU32(bytes, start + 1)}`);
  return skipU32(bytes, start + 1);
}

function writeInstruction(out: TextBuffer, start: number, printing: Printing): number {
  const { bytes } = printing;
  let at = start + 1;
  let slot = bytes[start] ?? 0;
  if (slot >= FIRST_PREFIX) {
    slot = slotOf(slot, readU32(bytes, at));
    at = skipU32(bytes, at);
  }
  out.text(INSTRUCTIONS[slot]?.mnemonic ?? '');
  return writeImmediates(out, KIND[slot] ?? 0, slot, at, 0, null, printing);
}
