import { readU32 } from '../../code/skip-leb';
import { skipBlockType } from '../../code/skip-type';
import { EMPTY_BLOCK_TYPE, NON_NULL_REF, NULLABLE_REF } from '../../model/type-codes';
import { writeU32 } from './decimal';
import type { PrintContext } from './print-context';
import { valTypeAt } from './read-type-text';
import type { TextBuffer } from './text-buffer';

/** ` (param i32) (result i32)  ;; label = @1` behind a block's mnemonic; answers the offset behind the type. */
export function writeBlockType(out: TextBuffer, start: number, label: number, context: PrintContext): number {
  const { bytes } = context;
  const code = bytes[start] ?? 0;
  const behind = skipBlockType(bytes, start);
  if (code !== EMPTY_BLOCK_TYPE) {
    // A value type is a negative number of one byte, or one of two with a heap type behind it; all else is an index.
    if (code === NULLABLE_REF || code === NON_NULL_REF || (code & 0xc0) === 0x40) out.text(` (result ${valTypeAt(context, start).text})`);
    else out.copy(context.blockSignature(readU32(bytes, start)));
  }
  out.text('  ;; label = @');
  out.at = writeU32(out.bytes, out.at, label);
  return behind;
}

/** ` 1 (;@2;)`: the label's number and which of the open blocks it is. */
export function writeLabel(out: TextBuffer, label: number, depth: number): void {
  out.text(label > depth ? ` ${label} (; INVALID ;)` : ` ${label} (;@${depth - label};)`);
}
