import type { FuncFault } from '../../code/func-lines';
import type { DecodedModule } from '../../model/layout';
import { CLOSE, NEWLINE } from '../ascii';
import type { PrintOptions } from '../document';
import { entryOfItem } from '../section-entry';
import { createPrintContext } from './print-context';
import { TextBuffer } from './text-buffer';
import { planParts, type TextPart } from './text-parts';
import { planText } from './text-plan';
import { writeFunc } from './write-func';
import { writeItem, writeModuleHead } from './write-lines';
import { writeDataInParts } from './write-segment';

/** Bytes that are handed over at once. */
const PIECE = 1 << 18;

/** A module's whole text, without line numbers, for the command line. What is handed over is valid until more is asked for. */
export interface WholeText {
  /** Parts that do not need one another: threads can share them. In their order they are the text. */
  readonly partCount: number;
  part(number: number): Iterable<Uint8Array>;
  /** One func alone, or its import; indented as in the module. Nothing when there is no func of that index. */
  func(index: number): Iterable<Uint8Array>;
  /** Bodies that did not decode, among those that were printed, by their index in the code section. */
  readonly faults: ReadonlyMap<number, FuncFault>;
}

export function createWholeText(bytes: Uint8Array, module: DecodedModule, options: PrintOptions): WholeText {
  const plan = planText(bytes, module);
  const context = createPrintContext(bytes, module, options.fullIndent);
  const parts = planParts(plan, module.layout);
  const faults = new Map<number, FuncFault>();
  const out = new TextBuffer();

  function* handOver(): Iterable<Uint8Array> {
    if (out.at === 0) return;
    yield out.written();
    out.clear();
  }

  function* printFunc(definedIndex: number, last: boolean): Iterable<Uint8Array> {
    const request = { definedIndex, from: 0, to: Number.POSITIVE_INFINITY, last, marks: null, enough: PIECE };
    for (const _ of writeFunc(out, request, plan, context)) yield* handOver();
    const fault = plan.funcs.body(definedIndex, 0)?.fault ?? null;
    if (fault !== null) faults.set(definedIndex, fault);
  }

  function* printData(index: number): Iterable<Uint8Array> {
    out.text('  ');
    for (const _ of writeDataInParts(out, index, PIECE, context)) yield* handOver();
  }

  function* print({ run, from, to, last }: TextPart): Iterable<Uint8Array> {
    for (let entry = from; entry < to; entry++) {
      const closes = last && entry === to - 1;
      if (run.kind === 'func') yield* printFunc(entry, closes);
      else {
        if (run.kind === 'data') yield* printData(entry);
        else writeItem(out, run, entry, Number.POSITIVE_INFINITY, context);
        if (closes) out.byte(CLOSE);
        out.byte(NEWLINE);
      }
      if (out.at >= PIECE) yield* handOver();
    }
  }

  return {
    partCount: parts.length + 1,
    part: function* part(number) {
      out.clear();
      const wanted = parts[number - 1];
      if (number === 0) writeModuleHead(out, plan, context);
      else if (wanted !== undefined) yield* print(wanted);
      yield* handOver();
    },
    func: function* func(index) {
      out.clear();
      const found = index < module.layout.funcs.length ? entryOfItem(module, 'func', index) : null;
      const run = plan.runs.find(({ kind }) => kind === found?.kind);
      if (found !== null && run !== undefined) yield* print({ run, from: found.entry, to: found.entry + 1, last: false });
      yield* handOver();
    },
    faults,
  };
}
