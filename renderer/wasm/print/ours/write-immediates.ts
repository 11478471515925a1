import { readS32, readS64, s64 } from '../../code/signed-leb';
import { readU32, skipS64, skipU32, skipU64 } from '../../code/skip-leb';
import { skipValType } from '../../code/skip-type';
import * as kinds from '../../instructions/immediates';
import { ALIGNMENT } from '../../instructions/instruction-set';
import { MEMORY_INDEX_FLAG } from '../../instructions/opcodes';
import { SPACE } from '../ascii';
import type { AsciiPool } from './ascii-words';
import { writeS64, writeU32 } from './decimal';
import { f32Text, f64Text } from './float-text';
import type { LocalNames, PrintContext } from './print-context';
import { heapTypeAt, valTypeAt } from './read-type-text';
import type { TextBuffer } from './text-buffer';
import { writeBlockType, writeLabel } from './write-label';
import { writeReference } from './write-reference';
import { writeClauses } from './write-try-table';
import { writeLanes, writeV128 } from './write-v128';

/** A LEB of so many bytes fits into 28 bits. */
const SHORT_LEB = 4;

/** The first memory or table is meant where none is said; wabt says a table's name all the same. */
function isSpoken(pool: AsciiPool, index: number, { references }: PrintContext): boolean {
  return index !== 0 || (pool === references.table && (pool.starts[1] ?? 0) > (pool.starts[0] ?? 0));
}

/** Writes the immediates of an instruction with a space before each; answers the offset behind them. */
export function writeImmediates(
  out: TextBuffer,
  kind: number,
  slot: number,
  start: number,
  depth: number,
  locals: LocalNames,
  context: PrintContext,
): number {
  const { bytes, references, longestLine } = context;
  const reference = (pool: AsciiPool, at: number): number => {
    out.text(' ');
    writeReference(out, pool, readU32(bytes, at));
    return skipU32(bytes, at);
  };
  const number = (at: number): number => {
    out.text(` ${readU32(bytes, at)}`);
    return skipU32(bytes, at);
  };
  const heapType = (at: number, wrap: (heap: string) => string): number => {
    const heap = heapTypeAt(context, at);
    out.text(` ${wrap(heap.text)}`);
    return heap.end;
  };
  switch (kind) {
    case kinds.I32:
      out.text(` ${readS32(bytes, start)}`);
      return skipS64(bytes, start);
    case kinds.I64:
      readS64(bytes, start);
      out.text(' ');
      out.reserve(20);
      out.at = writeS64(out.bytes, out.at, s64[0] ?? 0, s64[1] ?? 0);
      return skipS64(bytes, start);
    case kinds.FUNC:
      return reference(references.func, start);
    case kinds.GLOBAL:
      return reference(references.global, start);
    case kinds.LOCAL:
      return locals === null ? number(start) : reference(locals, start);
    case kinds.CATCH:
    case kinds.TAG:
      return reference(references.tag, start);
    case kinds.DELEGATE:
      return number(start);
    case kinds.MEMARG:
      return writeMemarg(out, slot, start, context);
    case kinds.MEMARG_LANE: {
      const behind = writeMemarg(out, slot, start, context);
      out.text(` ${bytes[behind] ?? 0}`);
      return behind + 1;
    }
    case kinds.F32:
      out.byte(SPACE);
      out.text(f32Text(viewOf(bytes).getUint32(start, true)));
      return start + 4;
    case kinds.F64:
      out.byte(SPACE);
      out.text(f64Text(viewOf(bytes).getUint32(start, true), viewOf(bytes).getUint32(start + 4, true)));
      return start + 8;
    case kinds.BR_TABLE: {
      const end = out.at + longestLine;
      let at = skipU32(bytes, start);
      for (let left = readU32(bytes, start); left >= 0; left--) {
        if (out.at <= end) writeLabel(out, readU32(bytes, at), depth);
        at = skipU32(bytes, at);
      }
      return at;
    }
    case kinds.CALL_INDIRECT: {
      const table = skipU32(bytes, start);
      if (isSpoken(references.table, readU32(bytes, table), context)) reference(references.table, table);
      out.text(' (type');
      reference(references.type, start);
      out.text(')');
      return skipU32(bytes, table);
    }
    case kinds.MEMORY:
      return readU32(bytes, start) === 0 ? skipU32(bytes, start) : reference(references.memory, start);
    case kinds.LANE:
      out.text(` ${bytes[start] ?? 0}`);
      return start + 1;
    case kinds.ZERO:
      return start + 1;
    case kinds.V128:
      return writeV128(out, bytes, start);
    case kinds.SHUFFLE:
      return writeLanes(out, bytes, start);
    case kinds.MEMORY_PAIR:
      return pair(start, references.memory);
    case kinds.TABLE_PAIR:
      return pair(start, references.table);
    case kinds.MEMORY_INIT:
      return initialise(references.data, references.memory);
    case kinds.TABLE_INIT:
      return initialise(references.elem, references.table);
    case kinds.DATA:
      return reference(references.data, start);
    case kinds.TABLE:
      return reference(references.table, start);
    case kinds.ELEM:
      return reference(references.elem, start);
    case kinds.TYPE:
      return reference(references.type, start);
    case kinds.HEAP_TYPE:
      return heapType(start, (heap) => heap);
    case kinds.SELECT: {
      const end = out.at + longestLine;
      let at = skipU32(bytes, start);
      out.text(' (result');
      for (let left = readU32(bytes, start); left > 0; left--) {
        if (out.at <= end) out.text(` ${valTypeAt(context, at).text}`);
        at = skipValType(bytes, at);
      }
      out.text(')');
      return at;
    }
    case kinds.TRY_TABLE:
      return writeClauses(out, writeBlockType(out, start, depth + 1, context), depth, context);
    case kinds.FIELD:
    case kinds.ARRAY_FIXED:
      return number(reference(references.type, start));
    case kinds.TYPE_DATA:
      return reference(references.data, reference(references.type, start));
    case kinds.TYPE_ELEM:
      return reference(references.elem, reference(references.type, start));
    case kinds.TWO_TYPES:
      return reference(references.type, reference(references.type, start));
    case kinds.REF_TYPE:
      return heapType(start, (heap) => `(ref ${heap})`);
    case kinds.REF_NULL_TYPE:
      return heapType(start, (heap) => `(ref null ${heap})`);
    case kinds.BR_ON_CAST: {
      const flags = bytes[start] ?? 0;
      writeLabel(out, readU32(bytes, start + 1), depth);
      const first = heapType(skipU32(bytes, start + 1), (heap) => `(ref ${(flags & 1) === 0 ? '' : 'null '}${heap})`);
      return heapType(first, (heap) => `(ref ${(flags & 2) === 0 ? '' : 'null '}${heap})`);
    }
    default:
      return start;
  }

  function pair(at: number, pool: AsciiPool): number {
    const second = skipU32(bytes, at);
    if (!isSpoken(pool, readU32(bytes, at), context) && !isSpoken(pool, readU32(bytes, second), context)) return skipU32(bytes, second);
    reference(pool, at);
    return reference(pool, second);
  }

  // The segment comes first in the bytes and last in the text.
  function initialise(segments: AsciiPool, targets: AsciiPool): number {
    const target = skipU32(bytes, start);
    if (isSpoken(targets, readU32(bytes, target), context)) reference(targets, target);
    reference(segments, start);
    return skipU32(bytes, target);
  }
}

function writeMemarg(out: TextBuffer, slot: number, start: number, { bytes, references }: PrintContext): number {
  const flags = readU32(bytes, start);
  let at = skipU32(bytes, start);
  if ((flags & MEMORY_INDEX_FLAG) !== 0) {
    const memory = readU32(bytes, at);
    at = skipU32(bytes, at);
    if (memory !== 0) {
      out.text(' ');
      writeReference(out, references.memory, memory);
    }
  }
  const end = skipU64(bytes, at);
  const isShort = end - at <= SHORT_LEB;
  const offset = isShort ? readU32(bytes, at) : readU64(bytes, at, end);
  if (offset !== 0 && offset !== 0n) {
    out.text(' offset=');
    if (typeof offset === 'number') {
      out.reserve(10);
      out.at = writeU32(out.bytes, out.at, offset);
    } else out.text(String(offset));
  }
  const alignment = flags & ~MEMORY_INDEX_FLAG;
  if (alignment !== ALIGNMENT[slot]) out.text(` align=${2 ** alignment}`);
  return end;
}

function readU64(bytes: Uint8Array, start: number, end: number): bigint {
  let value = 0n;
  for (let at = end - 1; at >= start; at--) value = (value << 7n) | BigInt((bytes[at] ?? 0) & 0x7f);
  return value;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
