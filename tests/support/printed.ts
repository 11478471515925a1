import type { Outcome } from '../../renderer/wasm/outcome';
import type { Printer } from '../../renderer/wasm/print/document';
import { printByWabt } from '../../renderer/wasm/print/foreign/wabt-printer';
import { createModulePrinter, type ModulePrinter } from '../../renderer/wasm/print/ours/module-printer';
import { opened } from './decoded';

/** wabt's printer for a module that it must be able to print. */
export async function printed(bytes: Uint8Array): Promise<Printer> {
  return must(await printByWabt(bytes));
}

/** Our own printer, also of a module that is broken further on; nothing is measured yet. */
export function ownPrinter(bytes: Uint8Array, fullIndent = false): ModulePrinter {
  return createModulePrinter(bytes, opened(bytes), { fullIndent });
}

/** Our own printer after every body was gone over. */
export function measuredPrinter(bytes: Uint8Array, fullIndent = false): ModulePrinter {
  const printer = ownPrinter(bytes, fullIndent);
  for (const _ of printer.plan.funcs.measureAll());
  return printer;
}

export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** Every line as it is shown. */
export function allLines(printer: Printer): readonly string[] {
  return printer.lines(0, printer.document.lineCount).texts;
}

/** The text as it would be saved. */
export function wholeText(printer: Printer): string {
  return textOf(printer, 0, Number.POSITIVE_INFINITY);
}

/** Some lines as they would be copied, each with its newline. */
export function textOf(printer: Printer, from: number, count: number): string {
  const decoder = new TextDecoder();
  return Array.from(printer.pieces(from, from + count), ({ bytes }) => decoder.decode(bytes)).join('');
}
