import { INSTRUCTIONS } from '../instructions/instruction-set';
import type { CodeFault } from './code-fault';
import { type Checkpoints, type CodeMeasure, createCodeMeasure, measureCode } from './measure-code';
import { readU32, skipU32 } from './skip-leb';
import { skipValType } from './skip-type';

/** The spec lets a func have so many locals; engines far fewer. */
const MOST_LOCALS = 2 ** 32;
/** Instructions that speak of a data segment, by slot. */
const DATA_IMMEDIATES = ['data', 'memory_init', 'type_data'];
const OF_DATA = [...INSTRUCTIONS.keys()].filter((slot) => DATA_IMMEDIATES.includes(INSTRUCTIONS[slot]?.immediates ?? ''));
/** Where earlier bodies spoke of one. */
const seen = new Float64Array(OF_DATA.length);

/** One func's code entry, measured. */
export interface BodyMeasure {
  /** Where its instructions begin. */
  code: number;
  hasLocals: boolean;
  /** Lines of the whole func: its head, its locals, its instructions. */
  lines: number;
  /** Where its instructions end: before the last `end`, or at the fault. */
  codeEnd: number;
  fault: CodeFault | null;
  readonly inside: CodeMeasure;
  readonly hasDataCount: boolean;
}

export function createBodyMeasure(hasDataCount: boolean): BodyMeasure {
  return { code: 0, hasLocals: false, lines: 0, codeEnd: 0, fault: null, inside: createCodeMeasure(), hasDataCount };
}

/** Goes over a code entry once. Never throws: code that does not decode ends at its fault. */
export function measureBody(bytes: Uint8Array, start: number, end: number, body: BodyMeasure, checkpoints?: Checkpoints): void {
  let groups = readU32(bytes, start);
  let at = skipU32(bytes, start);
  let locals = 0;
  const { inside } = body;
  while (groups-- > 0 && at >= 0 && at < end) {
    locals += readU32(bytes, at);
    at = skipU32(bytes, at);
    if (at < 0) break;
    const code = bytes[at] ?? 0;
    const typeAt = at;
    at = skipValType(bytes, at);
    if (at >= 0 && inside.locals[code] === 0) inside.locals[code] = typeAt;
  }
  body.hasLocals = locals > 0;
  if (groups >= 0 || at < 0 || at > end || locals >= MOST_LOCALS) {
    body.hasLocals = false;
    body.code = start;
    body.codeEnd = start;
    body.fault = 'locals';
    body.lines = 2;
    return;
  }
  if (body.hasDataCount) measureCode(bytes, at, end, inside, true, checkpoints);
  else measureWithoutDataCount(bytes, at, end, inside, checkpoints);
  body.code = at;
  body.fault = inside.fault;
  body.codeEnd = inside.fault === null ? inside.at - 1 : inside.at;
  body.lines = inside.lines + (body.hasLocals ? 2 : 1);
}

/**
 * Code that speaks of a data segment ends there when the module did not say before how many there are. The census tells, so that the pass itself asks nothing.
 * https://webassembly.github.io/spec/core/binary/modules.html#data-count-section
 */
function measureWithoutDataCount(bytes: Uint8Array, start: number, end: number, inside: CodeMeasure, checkpoints?: Checkpoints): void {
  const { census } = inside;
  for (const [index, slot] of OF_DATA.entries()) {
    seen[index] = census[slot] ?? 0;
    census[slot] = 0;
  }
  measureCode(bytes, start, end, inside, true, checkpoints);
  let first = Number.POSITIVE_INFINITY;
  for (const [index, slot] of OF_DATA.entries()) {
    const offset = census[slot] ?? 0;
    if (offset > 0) first = Math.min(first, offset);
    if (seen[index] !== 0) census[slot] = seen[index] ?? 0;
  }
  if (first > end) return;
  checkpoints?.points.splice(0);
  measureCode(bytes, start, first, inside, true, checkpoints);
  inside.fault = 'data-count-missing';
}

/** Where the instructions of a code entry begin, whose locals were found whole before. */
export function behindLocals(bytes: Uint8Array, start: number): number {
  let at = skipU32(bytes, start);
  for (let groups = readU32(bytes, start); groups > 0; groups--) at = skipValType(bytes, skipU32(bytes, at));
  return at;
}

/** False also for groups of no locals. */
export function declaresLocals(bytes: Uint8Array, start: number, codeStart: number): boolean {
  let at = skipU32(bytes, start);
  while (at < codeStart) {
    if (readU32(bytes, at) > 0) return true;
    at = skipValType(bytes, skipU32(bytes, at));
  }
  return false;
}
