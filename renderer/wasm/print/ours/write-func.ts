import type { FuncBody } from '../../code/func-lines';
import { TRY_TABLE_OPCODE } from '../../instructions/opcodes';
import { CLOSE, NEWLINE } from '../ascii';
import type { CodeCursor, LineMarks } from './code-cursor';
import type { PrintContext } from './print-context';
import type { TextBuffer } from './text-buffer';
import type { TextPlan } from './text-plan';
import { writeFuncHead, writeLocals } from './write-func-head';
import { writeInstructions } from './write-instructions';
import { skipTryTable } from './write-try-table';

const ONE_LINE = { lines: 1, bytes: Number.POSITIVE_INFINITY };

/** Which lines of which func to write, and how. */
export interface FuncRequest {
  readonly definedIndex: number;
  /** Counted from its head. */
  readonly from: number;
  /** Behind the last line. */
  readonly to: number;
  /** The module ends with this func. */
  readonly last: boolean;
  readonly marks: LineMarks | null;
  /** The buffer is handed over when it holds so many bytes. */
  readonly enough: number;
}

/** Writes lines of a func; gives the number of its next line each time the buffer holds enough. The buffer must be cleared before the next is asked for. */
export function* writeFunc(
  out: TextBuffer,
  { definedIndex, from, to, last, marks, enough }: FuncRequest,
  plan: TextPlan,
  context: PrintContext,
): Generator<number> {
  const index = context.module.layout.importedFuncs + definedIndex;
  const body = plan.funcs.body(definedIndex, from);
  const locals = context.localNames(index);
  const lines = body?.lines ?? 2;
  let line = from;
  if (line === 0 && to > 0) {
    out.text('  ');
    writeFuncHead(out, index, locals, context);
    finish(out, line++ === lines - 1, last);
    const start = body?.start ?? -1;
    marks?.add(start, body === null ? -1 : body.codeStart, lines > 1);
  }
  if (body === null) {
    if (line < to) {
      out.text('    (; malformed: body-missing ;)');
      finish(out, true, last);
      marks?.add(-1, -1, false);
    }
    return;
  }
  if (body.hasLocals && line === 1 && line < to) {
    out.text('    ');
    writeLocals(out, index, body.start, locals, context);
    finish(out, line++ === lines - 1, last);
    marks?.add(body.start, body.codeStart, false);
  }
  const codeLine = body.hasLocals ? 2 : 1;
  const cursor = openCursor(out, body, line - codeLine, locals, context);
  while (line < to && cursor.at < cursor.end) {
    line += writeInstructions(out, cursor, context, { lines: to - line, bytes: enough }, marks);
    if (cursor.at < cursor.end && out.at >= enough) yield line;
  }
  if (cursor.at === cursor.end && body.fault === null && cursor.end > body.codeStart && out.at > 0) {
    // The last line is still in the buffer: what ends it takes the place of its newline.
    out.at--;
    finish(out, true, last);
  }
  if (body.fault !== null && line < to) {
    out.text(`    ${faultText(body.fault.reason, body.fault.offset)}`);
    finish(out, true, last);
    marks?.add(body.fault.offset, body.fault.offset + 1, false);
  }
}

/** Ends a line, with it maybe the func, and with that maybe the module. */
function finish(out: TextBuffer, func: boolean, module: boolean): void {
  if (func) out.byte(CLOSE);
  if (func && module) out.byte(CLOSE);
  out.byte(NEWLINE);
}

/** A cursor that stands `skip` lines behind the first instruction's. */
function openCursor(out: TextBuffer, body: FuncBody, skip: number, locals: CodeCursor['locals'], context: PrintContext): CodeCursor {
  const { checkpoints } = body;
  let near = 0;
  while ((checkpoints[near + 5] ?? Number.POSITIVE_INFINITY) <= skip) near += 3;
  const [at = body.codeStart, depth = 0, before = 0] = checkpoints.slice(near, near + 3);
  const cursor = { at, end: body.codeEnd, depth, clause: 0, clauseAt: 0, locals };
  const written = out.at;
  for (let left = skip - before; left > 0 && cursor.at < cursor.end; out.at = written) {
    const inTable = context.bytes[cursor.at] === TRY_TABLE_OPCODE;
    left -= inTable ? skipTryTable(cursor, context.bytes, left) : writeInstructions(out, cursor, context, ONE_LINE, null);
  }
  return cursor;
}

/** What stands in the text where the bytes cannot be read on. */
export function faultText(reason: string, offset: number): string {
  return `(; malformed: ${reason} at 0x${offset.toString(16)} ;)`;
}
