import { lastAtMost } from '../last-at-most';
import type { Layout } from '../model/layout';
import type { CodeFault } from './code-fault';
import { behindLocals, createBodyMeasure, declaresLocals, measureBody } from './measure-body';
import type { CodeMeasure } from './measure-code';

/** Bytes of code for a line of text, over many modules; what stands for a body until it is measured. */
const BYTES_PER_LINE = 2.85;
/** Bytes that are measured in a step: a fraction of a millisecond, some milliseconds while the engine has not compiled the loop yet. */
const SLICE = 1 << 16;
/** Lines between two checkpoints of a body, from which printing may start. */
const CHECKPOINT = 512;

export interface FuncFault {
  readonly reason: CodeFault;
  readonly offset: number;
}

/** A func's instructions, ready to be printed. */
export interface FuncBody {
  /** Its code entry, where the locals are declared. */
  readonly start: number;
  readonly hasLocals: boolean;
  /** Of its text. */
  readonly lines: number;
  readonly codeStart: number;
  /** Before the last `end`, or at the fault. */
  readonly codeEnd: number;
  readonly fault: FuncFault | null;
  /** Code offset, open blocks, lines before: three numbers each. */
  readonly checkpoints: readonly number[];
}

/** How many lines each defined func takes in the text: measured, or an estimate. */
export interface FuncLines {
  readonly count: number;
  /** True when every body was measured and counts. */
  readonly exact: boolean;
  /** By how many lines each func has turned out to be longer (or, below 0, shorter) since this was asked last. Going over all bodies tells all at its end. */
  takeGrown(): ReadonlyMap<number, number>;
  /** Lines before a func; with `count`, of all. */
  before(definedIndex: number): number;
  linesOf(definedIndex: number): number;
  /** The func that a line of all funcs' belongs to. */
  at(line: number): number;
  /** Has the measured number of one func's lines count; answers true when lines moved. */
  measure(definedIndex: number): boolean;
  /** Measures all, in slices: gives what share is done after each. They count when all is done, so that no line moves while others are read. */
  measureAll(): Iterable<number>;
  fault(definedIndex: number): FuncFault | null;
  /** Where a func's instructions begin, and where in it printing may start; to print from its first lines on a measured one is not measured again for that. */
  body(definedIndex: number, from: number): FuncBody | null;
  readonly faults: ReadonlyMap<number, FuncFault>;
  /** What the instructions told, over all that was measured. */
  readonly told: CodeMeasure;
}

export function createFuncLines(bytes: Uint8Array, { bodies, entries, hasDataCount }: Layout): FuncLines {
  const count = entries.func.length;
  const measured = new Uint8Array(count);
  const counts = new Uint8Array(count);
  const lines = new Uint32Array(count);
  const found = new Uint32Array(count);
  const starts = new Float64Array(count + 1);
  const faults = new Map<number, FuncFault>();
  const body = createBodyMeasure(hasDataCount);
  const single = createBodyMeasure(hasDataCount);
  let kept: { readonly definedIndex: number; readonly body: FuncBody } | null = null;
  let left = count;
  let grown = new Map<number, number>();
  let stale = true;
  for (let definedIndex = 0; definedIndex < count; definedIndex++)
    lines[definedIndex] = 2 + ((bodies[2 * definedIndex + 1] ?? 0) - (bodies[2 * definedIndex] ?? 0)) / BYTES_PER_LINE;

  /** Of a func that was measured before, lines and fault are known: its head says the rest, but for the checkpoints. */
  const knownBody = (definedIndex: number, start: number, end: number): FuncBody | null => {
    if (measured[definedIndex] === 0) return null;
    const length = found[definedIndex] ?? 0;
    const fault = faults.get(definedIndex) ?? null;
    if (fault?.reason === 'locals') return null;
    const codeStart = behindLocals(bytes, start);
    const hasLocals = declaresLocals(bytes, start, codeStart);
    return { start, lines: length, hasLocals, codeStart, codeEnd: fault?.offset ?? end - 1, fault, checkpoints: [] };
  };

  const measureOnce = (definedIndex: number): void => {
    if (measured[definedIndex] === 1) return;
    measured[definedIndex] = 1;
    const start = bodies[2 * definedIndex];
    const end = bodies[2 * definedIndex + 1];
    if (start === undefined || end === undefined) faults.set(definedIndex, { reason: 'body-missing', offset: bytes.length });
    else measureBody(bytes, start, end, body);
    if (start !== undefined && body.fault !== null) faults.set(definedIndex, { reason: body.fault, offset: body.codeEnd });
    found[definedIndex] = start === undefined ? 2 : body.lines;
  };

  const measure = (definedIndex: number): boolean => {
    if (definedIndex < 0 || definedIndex >= count || counts[definedIndex] === 1) return false;
    measureOnce(definedIndex);
    counts[definedIndex] = 1;
    left--;
    if (found[definedIndex] === lines[definedIndex]) return false;
    grown.set(definedIndex, (found[definedIndex] ?? 0) - (lines[definedIndex] ?? 0));
    lines[definedIndex] = found[definedIndex] ?? 0;
    stale = true;
    return true;
  };

  const sums = (): Float64Array => {
    if (!stale) return starts;
    let sum = 0;
    for (let definedIndex = 0; definedIndex < count; definedIndex++) {
      starts[definedIndex] = sum;
      sum += lines[definedIndex] ?? 0;
    }
    starts[count] = sum;
    stale = false;
    return starts;
  };

  return {
    count,
    get exact() {
      return left === 0;
    },
    takeGrown: () => {
      const taken = grown;
      if (taken.size > 0) grown = new Map();
      return taken;
    },
    before: (definedIndex) => sums()[definedIndex] ?? 0,
    linesOf: (definedIndex) => lines[definedIndex] ?? 0,
    at: (line) => Math.max(0, lastAtMost(sums(), line, count)),
    measure,
    measureAll: function* measureAll() {
      let since = 0;
      for (let definedIndex = 0; definedIndex < count; definedIndex++) {
        measureOnce(definedIndex);
        since += (bodies[2 * definedIndex + 1] ?? 0) - (bodies[2 * definedIndex] ?? 0);
        if (since < SLICE) continue;
        since = 0;
        yield (definedIndex + 1) / count;
      }
      for (let definedIndex = 0; definedIndex < count; definedIndex++) measure(definedIndex);
    },
    fault: (definedIndex) => faults.get(definedIndex) ?? null,
    body: (definedIndex, from) => {
      if (kept?.definedIndex === definedIndex) return kept.body;
      const start = bodies[2 * definedIndex];
      const end = bodies[2 * definedIndex + 1];
      if (start === undefined || end === undefined) return null;
      const known = from < CHECKPOINT || (found[definedIndex] ?? 0) <= CHECKPOINT ? knownBody(definedIndex, start, end) : null;
      if (known !== null) return known;
      const points: number[] = [];
      measureBody(bytes, start, end, single, { every: CHECKPOINT, points });
      const fault = single.fault === null ? null : { reason: single.fault, offset: single.codeEnd };
      const made = {
        start,
        lines: single.lines,
        hasLocals: single.hasLocals,
        codeStart: single.code,
        codeEnd: single.codeEnd,
        fault,
        checkpoints: points,
      };
      kept = { definedIndex, body: made };
      return made;
    },
    faults,
    told: body.inside,
  };
}
