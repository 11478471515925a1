import type { Outcome } from '../../renderer/wasm/malformed';
import type { Printer } from '../../renderer/wasm/print/document';
import { printByWabt } from '../../renderer/wasm/print/wabt-printer';

/** wabt's printer for a module that it must be able to print. */
export async function printed(bytes: Uint8Array): Promise<Printer> {
  return must(await printByWabt(bytes));
}

export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

export function allLines(printer: Printer): readonly string[] {
  return printer.lines(0, printer.document.lineCount);
}
