import type { DecodedModule } from '../../model/layout';
import type { Printer, PrintOptions, WatDocument, WatItem, WatLinePart, WatLines, WatTarget } from '../document';
import { findItem } from '../find-item';
import { itemName } from '../item-name';
import { partOfText } from '../line-part';
import { entryOfItem, indexOfEntry } from '../section-entry';
import { foldEnd } from './fold-end';
import { lineOfOffset } from './line-of-offset';
import { createPrintContext, cutPrintContext } from './print-context';
import { TextBuffer } from './text-buffer';
import { planText, type TextPlan } from './text-plan';
import { writeLines } from './write-lines';
import { dataPart } from './write-segment';

/** A piece of the whole text, in bytes. */
const PIECE = 1 << 18;
/** Shown of a long string or list: one data segment can be megabytes. */
const SHOWN_BYTES = 1_000;
/** Characters of a line on the screen: a `br_table` or a name can be megabytes, too. More than a string that was cut takes. */
const LONGEST_SCREEN_LINE = 4_200;
/** Characters at the end of a line that was cut, which are not the line's. */
const CUT_END = 4;
/** Lines whose funcs are measured around the target of `lineOf`, before all are. */
const AROUND = 200;

/** Our own printer, and what it knows beyond a printer's duty. */
export interface ModulePrinter extends Printer {
  readonly plan: TextPlan;
}

/** Prints any line of a module when it is asked for, in wabt's text. A plan that was made before may be used again: no option changes it. https://webassembly.github.io/spec/core/text/ */
export function createModulePrinter(
  bytes: Uint8Array,
  module: DecodedModule,
  options: PrintOptions,
  plan: TextPlan = planText(bytes, module),
): ModulePrinter {
  const context = createPrintContext(bytes, module, options.fullIndent);
  const shown = cutPrintContext(context, options.fullIndent, LONGEST_SCREEN_LINE);
  const screen = new TextBuffer();
  const decoder = new TextDecoder();
  const describe = (): WatDocument => ({
    printer: 'watchglass',
    lineCount: plan.lineCount,
    version: plan.numbers.version,
    exact: plan.funcs.exact,
  });
  let described = describe();
  /** The same object as long as no line moves. */
  const document = (): WatDocument => {
    if (described.version !== plan.numbers.version || described.exact !== plan.funcs.exact) described = describe();
    return described;
  };

  const itemAt = (line: number): WatItem | null => {
    if (line === 0) return { kind: 'module', index: null, name: module.summary.moduleName, line: 0, lineCount: 1 };
    const found = plan.at(line);
    if (found === null) return null;
    const { run, entry, below } = found;
    const index = indexOfEntry(module, run.kind, entry);
    const lineCount = run.kind === 'func' ? plan.funcs.linesOf(entry) : 1;
    return { kind: run.kind, index, name: itemName(module, run.kind, index), line: line - below, lineCount };
  };

  const measureAround = (line: number, count: number): void => {
    if (plan.funcs.exact) return;
    const start = plan.at(line);
    const funcs = plan.lineOf('func', 0);
    if (start === null || funcs === null || line + count <= funcs) return;
    // Behind the funcs nothing depends on them but the numbers, and those would move under the lines that are asked for.
    if (start.run.kind !== 'func' && line > funcs) return;
    let lines = 0;
    for (
      let definedIndex = start.run.kind === 'func' ? start.entry : 0;
      definedIndex < plan.funcs.count && lines < count + start.below;
      definedIndex++
    ) {
      plan.funcs.measure(definedIndex);
      lines += plan.funcs.linesOf(definedIndex);
    }
  };

  const measureBefore = (func: number): void => {
    let lines = 0;
    for (let definedIndex = func - 1; definedIndex >= 0 && lines < AROUND; definedIndex--) {
      plan.funcs.measure(definedIndex);
      lines += plan.funcs.linesOf(definedIndex);
    }
  };

  const find = (target: WatTarget): number | null => {
    if (target.kind === 'offset') return lineOfOffset(module, plan, target.offset, (line) => markOf(line).start);
    const item = target.kind === 'name' ? findItem(module, target.name) : { kind: target.item, index: target.index };
    const found = item === null ? null : entryOfItem(module, item.kind, item.index);
    return found === null ? null : plan.lineOf(found.kind, found.entry);
  };

  /** Where in the bytes a line begins, -1 where it is not known, and whether it folds. */
  const markOf = (line: number): { readonly start: number; readonly folds: boolean } => {
    let mark: { readonly start: number; readonly folds: boolean } | null = null;
    screen.clear();
    const marks = {
      add: (start: number, _end: number, folds: boolean) => {
        mark ??= { start, folds };
      },
    };
    for (const _ of writeLines(screen, { from: line, to: line + 1, most: 0, marks, enough: Number.POSITIVE_INFINITY }, plan, shown));
    return mark ?? { start: -1, folds: false };
  };

  const wholeLine = (line: number): string => {
    const out = new TextBuffer();
    const request = { from: line, to: line + 1, most: Number.POSITIVE_INFINITY, marks: null, enough: Number.POSITIVE_INFINITY };
    for (const _ of writeLines(out, request, plan, context));
    return decoder.decode(out.written()).replace(/\n$/, '');
  };

  const linePart = (line: number, column: number, length: number): WatLinePart | null => {
    const planned = plan.at(line);
    if (planned === null || column + length <= (printer.lines(line, 1).texts[0]?.length ?? 0) - CUT_END) return null;
    if (planned.run.kind === 'data') return dataPart(planned.entry, column, length, context);
    return partOfText(wholeLine(line), column, length);
  };

  const printer: ModulePrinter = {
    plan,
    linePart,
    get document() {
      return document();
    },
    movedSince: (before) => {
      const now = document();
      return now === before ? null : { document: now, renumberings: plan.numbers.since(before.version) };
    },
    lineNow: plan.numbers.now,
    itemAt,
    lines: (from, count) => {
      measureAround(from, count);
      const spans: number[] = [];
      const folds: number[] = [];
      screen.clear();
      const marks = {
        add: (start: number, end: number, fold: boolean) => {
          spans.push(start, end);
          folds.push(fold ? 1 : 0);
        },
      };
      const request = { from, to: Math.min(from + count, plan.lineCount), most: SHOWN_BYTES, marks, enough: Number.POSITIVE_INFINITY };
      for (const _ of writeLines(screen, request, plan, shown));
      const texts = decoder.decode(screen.written()).split('\n').slice(0, -1);
      // Of an instruction that takes several lines all are marked.
      const lines: WatLines = {
        from,
        texts: texts.slice(0, count).map(cutLine),
        spans: Int32Array.from(spans.slice(0, 2 * count)),
        folds: Uint8Array.from(folds.slice(0, count)),
      };
      return lines;
    },
    lineOf: (target) => {
      const first = find(target);
      const func = first === null ? null : plan.at(first);
      if (func?.run.kind !== 'func') return first;
      // Before, too: measuring the lines above when they are shown must not move the target.
      measureBefore(func.entry);
      const line = find(target);
      if (line !== null) measureAround(line, AROUND);
      return line;
    },
    foldEnd: (line) => {
      const { start, folds } = markOf(line);
      return folds ? foldEnd(bytes, plan, line, start) : null;
    },
    pieces: function* pieces(from = 0, to = Number.POSITIVE_INFINITY) {
      const out = new TextBuffer();
      let line = from;
      let done = 0;
      const request = { from, to, most: Number.POSITIVE_INFINITY, marks: null, enough: PIECE };
      for (const next of writeLines(out, request, plan, context)) {
        // What is written is measured meanwhile, so that the number of all lines may change.
        done = Math.max(done, next / plan.lineCount);
        yield { line, lineCount: next - line, bytes: out.written(), done };
        line = next;
      }
      if (out.at > 0)
        yield { line, lineCount: Math.min(to, plan.lineCount) - line, bytes: out.written(), done: Math.min(1, to / plan.lineCount) };
    },
  };
  return printer;
}

function cutLine(line: string): string {
  return line.length > LONGEST_SCREEN_LINE ? `${line.slice(0, LONGEST_SCREEN_LINE)} …` : line;
}
