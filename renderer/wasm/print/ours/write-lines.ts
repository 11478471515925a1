import type { FuncBody } from '../../code/func-lines';
import type { CodeCursor, LineMarks } from './code-cursor';
import type { PrintContext } from './print-context';
import type { TextBuffer } from './text-buffer';
import type { Run, TextPlan } from './text-plan';
import { type FieldKind, writeField } from './write-field';
import { writeFuncHead, writeLocals } from './write-func';
import { writeInstructions } from './write-instructions';
import { writeData, writeElem } from './write-segment';
import { skipTryTable } from './write-try-table';
import { writeType } from './write-type';

const TRY_TABLE = 0x1f;
const ONE_LINE = { lines: 1, bytes: Number.POSITIVE_INFINITY };
const CLOSE = 0x29;
const NEWLINE = 0x0a;

/** Which lines to write, and how. */
export interface LinesRequest {
  readonly from: number;
  /** Behind the last line. */
  readonly to: number;
  /** Of a long string or list no more than so many bytes are shown. */
  readonly most: number;
  readonly marks: LineMarks | null;
  /** The buffer is handed over when it holds so many bytes. */
  readonly enough: number;
}

/** Writes lines of a module's text, each with its newline; gives the number of the next line each time the buffer is full, and clears it afterwards. */
export function* writeLines(
  out: TextBuffer,
  { from, to, most, marks, enough }: LinesRequest,
  plan: TextPlan,
  context: PrintContext,
): Generator<number> {
  const { runs, funcs } = plan;
  let line = from;
  if (line === 0 && to > 0) {
    writeModuleHead(out, plan, context);
    marks?.add(0, 8, false);
    line++;
  }
  const begin = plan.at(line);
  if (begin === null) return;
  let below = begin.below;
  for (let number = begin.runNumber; number < runs.length && line < to; number++) {
    const run = runs[number];
    if (run === undefined) return;
    const end = run.first + run.count;
    for (let entry = number === begin.runNumber ? begin.entry : run.first; entry < end && line < to; entry++) {
      const last = number === runs.length - 1 && entry === end - 1;
      if (run.kind === 'func') {
        funcs.measure(entry);
        const lines = funcs.linesOf(entry);
        for (const written of writeFunc(out, entry, below, Math.min(lines, below + to - line), last, marks, enough, plan, context)) {
          yield line + written - below;
          out.clear();
        }
        line += Math.min(lines - below, to - line);
        below = 0;
      } else {
        writeItem(out, run, entry, most, context);
        if (last) out.byte(CLOSE);
        out.byte(NEWLINE);
        const span = spanOf(run, entry, context);
        marks?.add(span.start, span.end, false);
        line++;
      }
      if (out.at < enough) continue;
      yield line;
      out.clear();
    }
  }
}

/** The text's first line. */
export function writeModuleHead(out: TextBuffer, { runs }: TextPlan, { moduleName }: PrintContext): void {
  out.text(moduleName === '' ? '(module' : `(module ${moduleName}`);
  if (runs.length === 0) out.byte(CLOSE);
  out.byte(NEWLINE);
}

/** Writes an item that takes one line, without what ends it; of a long string no more than `most` bytes. */
export function writeItem(out: TextBuffer, run: Run, entry: number, most: number, context: PrintContext): void {
  out.text(run.inRec ? '    ' : '  ');
  switch (run.kind) {
    case 'type':
      writeType(out, entry, context);
      return run.inRec && entry === run.first + run.count - 1 ? out.byte(CLOSE) : undefined;
    case 'elem':
      return writeElem(out, entry, most, context);
    case 'data':
      return writeData(out, entry, most, context);
    case 'other':
      return writeOther(out, run, context);
    case 'func':
    case 'module':
      return;
    default:
      return writeField(out, run.kind satisfies FieldKind, entry, most, context);
  }
}

function writeOther(out: TextBuffer, { says }: Run, { module }: PrintContext): void {
  if (says !== 'fault') return out.text(says === 'rec' ? '(rec' : '(rec)');
  const { fault } = module.summary;
  if (fault !== null) out.text(faultText(String(fault.facts.reason ?? fault.code), Number(fault.facts.offset ?? 0)));
}

function faultText(reason: string, offset: number): string {
  return `(; malformed: ${reason} at 0x${offset.toString(16)} ;)`;
}

/** Where the bytes of an item stand. */
function spanOf(run: Run, entry: number, { module, bytes }: PrintContext): { readonly start: number; readonly end: number } {
  const { kind } = run;
  const { entries } = module.layout;
  if (kind === 'module' || kind === 'other' || kind === 'start') {
    const section = kind === 'start' ? module.summary.sections.find(({ id }) => id === 8) : undefined;
    return section?.range ?? { start: -1, end: -1 };
  }
  const start = entries[kind][entry] ?? -1;
  const next = entries[kind][entry + 1];
  const section = module.summary.sections.find(({ range }) => start >= range.start && start < range.end);
  return { start, end: next ?? section?.range.end ?? bytes.length };
}

/** Lines `from` up to and without `to` of a func, counted from its head. */
export function* writeFunc(
  out: TextBuffer,
  entry: number,
  from: number,
  to: number,
  last: boolean,
  marks: LineMarks | null,
  enough: number,
  plan: TextPlan,
  context: PrintContext,
): Generator<number> {
  const index = context.module.layout.importedFuncs + entry;
  const body = plan.funcs.body(entry, from);
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
    const inTable = context.bytes[cursor.at] === TRY_TABLE;
    left -= inTable ? skipTryTable(cursor, context.bytes, left) : writeInstructions(out, cursor, context, ONE_LINE, null);
  }
  return cursor;
}
