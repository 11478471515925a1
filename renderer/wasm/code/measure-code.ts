import {
  ARRAY_FIXED,
  BLOCK,
  BR_ON_CAST,
  BR_TABLE,
  CALL_INDIRECT,
  CATCH,
  DATA,
  DELEGATE,
  ELEM,
  ELSE,
  END,
  F32,
  F64,
  FIELD,
  FUNC,
  GLOBAL,
  HEAP_TYPE,
  I32,
  I64,
  LABEL,
  LANE,
  LOCAL,
  MEMARG,
  MEMARG_LANE,
  MEMORY,
  MEMORY_INIT,
  MEMORY_PAIR,
  NONE,
  REF_NULL_TYPE,
  REF_TYPE,
  SELECT,
  SHUFFLE,
  TABLE,
  TABLE_INIT,
  TABLE_PAIR,
  TAG,
  TRY_TABLE,
  TWO_TYPES,
  TYPE,
  TYPE_DATA,
  TYPE_ELEM,
  V128,
  ZERO,
} from '../instructions/immediates';
import { FIRST_PREFIX, KIND, NO_SLOT, SLOTS, slotOf } from '../instructions/instruction-set';
import { FIRST_MEMARG_FLAG, MEMORY_INDEX_FLAG } from '../instructions/opcodes';
import type { CodeFault } from './code-fault';
import { readU32, skipS32, skipS64, skipU32, skipU64 } from './skip-leb';
import { BAD_LEB, BAD_TYPE, skipBlockType, skipHeapType, skipValTypes } from './skip-type';

/** What one pass over code told. It is filled anew by each body, so that 60,000 of them make no garbage. */
export interface CodeMeasure {
  /** Where the pass stopped: behind the last `end`, or at the fault. */
  at: number;
  /** Lines that the instructions take in the text; the last `end` takes none. */
  lines: number;
  fault: CodeFault | null;
  /** First offset of each instruction met, by slot, over all that was measured. */
  readonly census: Float64Array;
  /** First offset of a block that names its type by index, or 0. */
  typeIndexAt: number;
  /** First offset of a local of each value type, by the type's code. */
  readonly locals: Float64Array;
}

/** Points in a long body from which printing can begin. */
export interface Checkpoints {
  /** Lines between two of them, at least. */
  readonly every: number;
  /** Code offset, open blocks, lines before: three numbers each. */
  readonly points: number[];
}

export function createCodeMeasure(): CodeMeasure {
  return { at: 0, lines: 0, fault: null, census: new Float64Array(SLOTS), typeIndexAt: 0, locals: new Float64Array(128) };
}

/** Below them is the alignment, and none that is valid needs more; a proposal gives them another meaning, with other bytes behind. */
const OTHER_FLAGS = 0x30;
const FLAGS_END = 0x80;
const BAD_FLAGS = -3;
/** By the number that a step answers, without its sign. */
const FAULTS: readonly (CodeFault | null)[] = [null, 'leb-in-code', 'type-in-code', 'memory-flags'];
/** Whether the type before the cast and the one asked for may be null. */
const CAST_FLAGS = 3;

/** Goes over instructions from `start` to the `end` that closes them; with `whole` that one must be the last byte before `end`. */
export function measureCode(
  bytes: Uint8Array,
  start: number,
  end: number,
  measure: CodeMeasure,
  whole: boolean,
  checkpoints?: Checkpoints,
): void {
  const { census } = measure;
  let at = start;
  let depth = 0;
  let lines = 0;
  let opcodeAt = start;
  let fault: CodeFault | null = null;
  let nextCheckpoint = checkpoints === undefined ? Number.POSITIVE_INFINITY : 0;
  while (at < end) {
    opcodeAt = at;
    if (lines >= nextCheckpoint && checkpoints !== undefined) {
      checkpoints.points.push(at, depth, lines);
      nextCheckpoint = lines + checkpoints.every;
    }
    let slot = bytes[at++] ?? 0;
    if (slot >= FIRST_PREFIX) {
      const sub = readU32(bytes, at);
      at = skipU32(bytes, at);
      slot = at < 0 || slot === 0xff ? NO_SLOT : slotOf(slot, sub);
    }
    if (census[slot] === 0) census[slot] = opcodeAt;
    lines++;
    switch (KIND[slot]) {
      case NONE:
      case ELSE:
        break;
      case LOCAL:
      case LABEL:
      case FUNC:
      case GLOBAL:
      case MEMORY:
      case DATA:
      case TABLE:
      case ELEM:
      case TYPE:
      case TAG:
      case CATCH:
        at = (bytes[at] ?? 0) < 0x80 ? at + 1 : skipU32(bytes, at);
        break;
      case I32:
        at = (bytes[at] ?? 0) < 0x80 ? at + 1 : skipS32(bytes, at);
        break;
      case MEMARG:
        at = skipMemarg(bytes, at);
        break;
      case END:
        if (depth-- > 0) break;
        measure.at = at;
        measure.fault = whole && at !== end ? 'code-behind-end' : null;
        // An `end` with something behind it takes a line, and so does the fault.
        measure.lines = measure.fault === null ? lines - 1 : lines + 1;
        return;
      case BLOCK:
        depth++;
        if (measure.typeIndexAt === 0 && ((bytes[at] ?? 0) & 0xc0) !== 0x40) measure.typeIndexAt = opcodeAt;
        at = skipBlockType(bytes, at);
        break;
      case I64:
        at = skipS64(bytes, at);
        break;
      case F64:
        at += 8;
        break;
      case F32:
        at += 4;
        break;
      case BR_TABLE:
        at = skipVector(bytes, at, end, 1);
        break;
      case CALL_INDIRECT:
      case MEMORY_PAIR:
      case MEMORY_INIT:
      case TABLE_PAIR:
      case TABLE_INIT:
      case FIELD:
      case ARRAY_FIXED:
      case TYPE_DATA:
      case TYPE_ELEM:
      case TWO_TYPES:
        at = skipU32(bytes, at);
        at = at < 0 ? BAD_LEB : skipU32(bytes, at);
        break;
      case LANE:
        at++;
        break;
      case ZERO:
        at = bytes[at] === 0 ? at + 1 : BAD_LEB;
        break;
      case V128:
      case SHUFFLE:
        at += 16;
        break;
      case MEMARG_LANE:
        at = skipMemarg(bytes, at);
        at = at < 0 ? at : at + 1;
        break;
      case DELEGATE:
        depth--;
        at = skipU32(bytes, at);
        break;
      case HEAP_TYPE:
      case REF_TYPE:
      case REF_NULL_TYPE:
        at = skipHeapType(bytes, at);
        break;
      case SELECT:
        at = skipValTypes(bytes, at, end);
        break;
      case TRY_TABLE: {
        depth++;
        const catches = skipBlockType(bytes, at);
        at = catches < 0 ? catches : skipCatches(bytes, catches, end);
        if (at >= 0 && at <= end) lines += readU32(bytes, catches);
        break;
      }
      case BR_ON_CAST:
        at = (bytes[at] ?? 0) > CAST_FLAGS ? BAD_TYPE : skipU32(bytes, at + 1);
        at = at < 0 ? at : skipHeapType(bytes, at);
        at = at < 0 ? at : skipHeapType(bytes, at);
        break;
      default:
        fault = at < 0 ? 'leb-in-code' : 'unknown-instruction';
    }
    if (fault !== null) break;
    if (at < 0) {
      fault = FAULTS[-at] ?? 'leb-in-code';
      break;
    }
    if (depth < 0) {
      fault = 'code-behind-end';
      break;
    }
  }
  if (fault === null) fault = at > end ? 'unexpected-end' : 'end-missing';
  // The instruction that could not be read takes no line, the fault takes one.
  const begun = fault === 'end-missing' ? lines : lines - 1;
  measure.at = fault === 'end-missing' ? end : opcodeAt;
  measure.lines = begun + 1;
  measure.fault = fault;
}

function skipMemarg(bytes: Uint8Array, start: number): number {
  const flags = bytes[start] ?? 0;
  // Small flags leave no room for a memory's index, and in most code the offset is one byte, too.
  if (flags >= FIRST_MEMARG_FLAG) return skipLongMemarg(bytes, start);
  return (bytes[start + 1] ?? 0) < 0x80 ? start + 2 : skipU64(bytes, start + 1);
}

function skipLongMemarg(bytes: Uint8Array, start: number): number {
  const flags = readU32(bytes, start);
  let at = skipU32(bytes, start);
  if (at < 0) return BAD_LEB;
  if (flags >= FLAGS_END || (flags & OTHER_FLAGS) !== 0) return BAD_FLAGS;
  if ((flags & MEMORY_INDEX_FLAG) !== 0) at = skipU32(bytes, at);
  return at < 0 ? BAD_LEB : skipU64(bytes, at);
}

function skipVector(bytes: Uint8Array, start: number, end: number, extra: number): number {
  let left = readU32(bytes, start) + extra;
  let at = skipU32(bytes, start);
  while (left-- > 0 && at >= 0 && at < end) at = skipU32(bytes, at);
  return left >= 0 && at >= 0 ? end + 1 : at;
}

function skipCatches(bytes: Uint8Array, start: number, end: number): number {
  let left = readU32(bytes, start);
  let at = skipU32(bytes, start);
  while (left-- > 0 && at >= 0 && at < end) {
    const clause = bytes[at] ?? 0;
    if (clause > 3) return BAD_LEB;
    at = skipU32(bytes, at + 1);
    if (clause < 2 && at >= 0) at = skipU32(bytes, at);
  }
  return left >= 0 && at >= 0 ? end + 1 : at;
}
