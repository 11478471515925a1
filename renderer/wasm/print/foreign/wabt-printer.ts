import wabt from 'wabt';
import { decodeModule } from '../../decode';
import type { DecodedModule } from '../../model/layout';
import { fail, type ModuleFailure, type Outcome, ok } from '../../outcome';
import { EVERY_FEATURE, wabtBytes } from '../../wabt/wabt-input';
import type { Printer } from '../document';
import { createForeignPrinter } from './foreign-printer';

/** Above this wabt's text nears the longest string that the engine can hold, and its memory two gigabytes. */
export const LARGEST_FOR_WABT = 12_000_000;

/** Prints the whole module at once, or says why it cannot. Run it where it may be killed: it is not interruptible. */
export async function printByWabt(bytes: Uint8Array): Promise<Outcome<Printer>> {
  if (bytes.length >= LARGEST_FOR_WABT) return fail({ code: 'print-too-large', facts: { size: bytes.length, limit: LARGEST_FOR_WABT } });
  const module = decodeModule(bytes);
  if (!module.ok) return module;
  const text = await wabtText(bytes, module.value);
  return text.ok ? ok(createForeignPrinter('wabt', text.value, module.value)) : text;
}

/** wabt's text of a module, names applied, unfolded. */
export async function wabtText(bytes: Uint8Array, module: DecodedModule): Promise<Outcome<string>> {
  // wabt refuses a module whose name section names more than there is; such a module prints without names.
  const contradicted = module.summary.notices.some((notice) => notice.code === 'names-beyond-module' || notice.code === 'names-malformed');
  const wabtModule = await wabt();
  try {
    const read = wabtModule.readWasm(wabtBytes(bytes), { ...EVERY_FEATURE, readDebugNames: !contradicted });
    try {
      read.applyNames();
      return ok(read.toText({ foldExprs: false, inlineExport: false }));
    } finally {
      read.destroy();
    }
  } catch (error) {
    return fail(failureOf(error));
  }
}

// wabt tells by Error what it does not read; what the engine throws through it means that wabt itself gave up.
function failureOf(error: unknown): ModuleFailure {
  const detail = error instanceof Error ? error.message : String(error);
  const aborted = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
  if (aborted) return { code: 'print-aborted', facts: {}, detail };
  return { code: 'print-unsupported', facts: { message: /error: (.*)/.exec(detail)?.[1] ?? '' }, detail };
}
