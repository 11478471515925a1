import type { FuncFault } from '../../code/func-lines';
import type { DecodedModule } from '../../model/layout';
import type { PrintOptions } from '../document';
import { placeOfItem } from '../section-entry';
import { createPrinting } from './print-context';
import { TextBuffer } from './text-buffer';
import { planParts, type TextPart } from './text-parts';
import { planText } from './text-plan';
import { writeFunc, writeHead, writeItem } from './write-lines';
import { writeDataInParts } from './write-segment';

/** Bytes that are handed over at once. */
const PIECE = 1 << 18;
const CLOSE = 0x29;
const NEWLINE = 0x0a;

/** A module's whole text for those who want all of it and no line numbers. What is handed over is valid until more is asked for. */
export interface WholeText {
  /** Parts that do not need one another: threads can share them. In their order they are the text. */
  readonly partCount: number;
  part(number: number): Iterable<Uint8Array>;
  /** One func alone, or its import; indented as in the module. Nothing when there is no func of that index. */
  func(index: number): Iterable<Uint8Array>;
  /** Bodies that did not decode, among those that were printed, by their place in the code section. */
  readonly faults: ReadonlyMap<number, FuncFault>;
}

export function createWholeText(bytes: Uint8Array, module: DecodedModule, options: PrintOptions): WholeText {
  const plan = planText(bytes, module);
  const printing = createPrinting(bytes, module, options.fullIndent);
  const parts = planParts(plan, module.layout);
  const faults = new Map<number, FuncFault>();
  const out = new TextBuffer();

  function* handOver(): Iterable<Uint8Array> {
    if (out.at === 0) return;
    yield out.written();
    out.clear();
  }

  function* printFunc(place: number, last: boolean): Iterable<Uint8Array> {
    for (const _ of writeFunc(out, place, 0, Number.POSITIVE_INFINITY, last, null, PIECE, plan, printing)) yield* handOver();
    const fault = plan.funcs.body(place, 0)?.fault ?? null;
    if (fault !== null) faults.set(place, fault);
  }

  function* printData(place: number): Iterable<Uint8Array> {
    out.text('  ');
    for (const _ of writeDataInParts(out, place, PIECE, printing)) yield* handOver();
  }

  function* print({ run, from, to, last }: TextPart): Iterable<Uint8Array> {
    for (let place = from; place < to; place++) {
      const closes = last && place === to - 1;
      if (run.kind === 'func') yield* printFunc(place, closes);
      else {
        if (run.kind === 'data') yield* printData(place);
        else writeItem(out, run, place, Number.POSITIVE_INFINITY, printing);
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
      if (number === 0) writeHead(out, plan, printing);
      else if (wanted !== undefined) yield* print(wanted);
      yield* handOver();
    },
    func: function* func(index) {
      out.clear();
      const place = index < module.layout.funcs.length ? placeOfItem(module, 'func', index) : null;
      const run = plan.runs.find(({ kind }) => kind === place?.kind);
      if (place !== null && run !== undefined) yield* print({ run, from: place.place, to: place.place + 1, last: false });
      yield* handOver();
    },
    faults,
  };
}
