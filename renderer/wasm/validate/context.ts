import type { Printer, WatItem, WatLines } from '../print/document';

/** The instruction that a validator is about, among its neighbours. */
export interface FailureContext {
  /** In bytes from the module's start. */
  readonly offset: number;
  /** Null where the offset lies in no func. */
  readonly func: { readonly index: number; readonly name: string | null } | null;
  readonly lines: readonly ContextLine[];
  /** The offset is behind the failing line's bytes: of a func's last line, its end is meant. */
  readonly behind: boolean;
}

export interface ContextLine {
  readonly text: string;
  /** Byte offset of what the line says; null where the printer cannot tell. */
  readonly offset: number | null;
  readonly failing: boolean;
}

type ContextPrinter = Pick<Printer, 'document' | 'lineOf' | 'itemAt' | 'lines'>;

const BEFORE = 8;
const AFTER = 2;

/** The line that says what stands at a byte offset, with some before it and after it that belong to the same item; null when no line does. */
export function contextAt(printer: ContextPrinter, offset: number): FailureContext | null {
  // Aiming measures the func that the line belongs to: looking at it moves no line of it.
  const failing = printer.lineOf({ kind: 'offset', offset });
  if (failing === null) return null;
  const item = printer.itemAt(failing);
  const from = Math.max(item?.line ?? 0, failing - BEFORE);
  const end = item === null ? printer.document.lineCount : item.line + item.lineCount;
  const lines = printer.lines(from, Math.min(end, failing + AFTER + 1) - from);
  return describe(offset, item, lines, failing - from);
}

function describe(offset: number, item: WatItem | null, { texts, spans }: WatLines, failing: number): FailureContext {
  const endOfFailing = spans[2 * failing + 1] ?? -1;
  return {
    offset,
    func: item !== null && item.kind === 'func' && item.index !== null ? { index: item.index, name: item.name } : null,
    lines: texts.map((text, index) => ({ text, offset: startOf(spans, index), failing: index === failing })),
    behind: endOfFailing >= 0 && offset >= endOfFailing,
  };
}

function startOf(spans: Int32Array, index: number): number | null {
  const start = spans[2 * index] ?? -1;
  return start < 0 ? null : start;
}
