import { START_SECTION } from '../../binary/section-ids';
import { PREAMBLE_LENGTH } from '../../check-preamble';
import { CLOSE, NEWLINE } from '../ascii';
import type { LineMarks } from './code-cursor';
import type { PrintContext } from './print-context';
import type { TextBuffer } from './text-buffer';
import type { Run, TextPlan } from './text-plan';
import { type FieldKind, writeField } from './write-field';
import { faultText, writeFunc } from './write-func';
import { writeData, writeElem } from './write-segment';
import { writeType } from './write-type';

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
    marks?.add(0, PREAMBLE_LENGTH, false);
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
        const request = { definedIndex: entry, from: below, to: Math.min(lines, below + to - line), last, marks, enough };
        for (const written of writeFunc(out, request, plan, context)) {
          yield line + written - below;
          out.clear();
        }
        line += Math.min(lines - below, to - line);
        below = 0;
      } else {
        writeItem(out, run, entry, most, context);
        if (last) out.byte(CLOSE);
        out.byte(NEWLINE);
        if (marks !== null) markItem(marks, run, entry, context);
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

/** Tells where the bytes of an item stand. */
function markItem(marks: LineMarks, { kind }: Run, entry: number, { module, bytes }: PrintContext): void {
  const { sections } = module.summary;
  if (kind === 'module' || kind === 'other' || kind === 'start') {
    const section = kind === 'start' ? sections.find(({ id }) => id === START_SECTION) : undefined;
    return marks.add(section?.range.start ?? -1, section?.range.end ?? -1, false);
  }
  const entries = module.layout.entries[kind];
  const start = entries[entry] ?? -1;
  const section = sections.find(({ range }) => start >= range.start && start < range.end);
  marks.add(start, entries[entry + 1] ?? section?.range.end ?? bytes.length, false);
}
