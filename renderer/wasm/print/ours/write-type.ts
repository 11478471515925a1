import { ByteReader } from '../../binary/byte-reader';
import { readValType } from '../../binary/read-val-type';
import { readU32, skipU32 } from '../../code/skip-leb';
import {
  CONT_FORM,
  DESCRIBES,
  DESCRIPTOR,
  FINAL_SUB_TYPE,
  PACKED_I8,
  PACKED_I16,
  SHARED_TYPE,
  STRUCT_FORM,
  SUB_TYPE,
} from '../../model/type-codes';
import type { PrintContext } from './print-context';
import { heapTypeAt, unread } from './read-type-text';
import type { TextBuffer } from './text-buffer';
import { referenceText, valTypeText } from './type-text';
import { writeName } from './write-reference';

const PACKED = new Map([
  [PACKED_I8, 'i8'],
  [PACKED_I16, 'i16'],
]);

/** Writes a type definition without indentation and newline. */
export function writeType(out: TextBuffer, index: number, context: PrintContext): void {
  const { bytes, module, references } = context;
  const start = module.layout.entries.type[index] ?? 0;
  out.text('(type ');
  writeName(out, references.type, index);
  out.text(' ');
  const form = bytes[start] ?? 0;
  if (form !== SUB_TYPE && form !== FINAL_SUB_TYPE) {
    writeComposite(out, index, start, context);
    return out.text(')');
  }
  out.text(form === SUB_TYPE ? '(sub' : '(sub final');
  const end = out.at + context.longestLine;
  let at = skipU32(bytes, start + 1);
  for (let left = readU32(bytes, start + 1); left > 0; left--) {
    if (out.at <= end) out.text(` ${referenceText(references.type, readU32(bytes, at))}`);
    at = skipU32(bytes, at);
  }
  out.text(' ');
  writeComposite(out, index, at, context);
  out.text('))');
}

/** What proposals put before a type's form stands before it in the text, too; what is shared is so as a whole. */
function writeComposite(out: TextBuffer, index: number, start: number, context: PrintContext): void {
  const { bytes, references } = context;
  const form = bytes[start];
  if (form === SHARED_TYPE) {
    out.text('(shared ');
    writeComposite(out, index, start + 1, context);
    return out.text(')');
  }
  if (form !== DESCRIBES && form !== DESCRIPTOR) return writeForm(out, index, start, context);
  out.text(`(${form === DESCRIBES ? 'describes' : 'descriptor'} ${referenceText(references.type, readU32(bytes, start + 1))}) `);
  writeComposite(out, index, skipU32(bytes, start + 1), context);
}

function writeForm(out: TextBuffer, index: number, start: number, context: PrintContext): void {
  const { bytes, module } = context;
  if (module.layout.types[index]?.kind === 'func') {
    out.text('(func');
    out.copy(context.signature(index));
    return out.text(')');
  }
  if (bytes[start] === CONT_FORM) return out.text(`(cont ${heapTypeAt(context, start + 1).text})`);
  const reader = new ByteReader(bytes, start + 1, bytes.length);
  if (bytes[start] !== STRUCT_FORM) return out.text(`(array ${fieldTypeText(reader, context)})`);
  out.text('(struct');
  const end = out.at + context.longestLine;
  for (let fields = reader.u32(); fields > 0 && out.at <= end; fields--) out.text(` (field ${fieldTypeText(reader, context)})`);
  out.text(')');
}

function fieldTypeText(reader: ByteReader, { references }: PrintContext): string {
  const packed = PACKED.get(reader.peek());
  if (packed !== undefined) reader.at++;
  const type = packed ?? valTypeText(readValType(reader, unread), references.type);
  return reader.u8() === 1 ? `(mut ${type})` : type;
}
