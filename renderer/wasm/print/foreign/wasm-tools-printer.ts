import { checkPreamble } from '../../check-preamble';
import { askWasmTools } from '../../component/ask-wasm-tools';
import { decodeModule } from '../../decode';
import { fail, type Outcome, ok } from '../../outcome';
import type { Printer } from '../document';
import { createForeignPrinter } from './foreign-printer';

/** Above this its text nears the longest string that the engine can hold, and its memory two gigabytes. */
export const LARGEST_FOR_WASM_TOOLS = 48_000_000;

/** Prints a module or a component whole, every proposal included. Run it where it may be killed: it is not interruptible. */
export async function printByWasmTools(bytes: Uint8Array): Promise<Outcome<Printer>> {
  // Modules have other printers that take over, so that the words for them differ.
  const isComponent = checkPreamble(bytes)?.code === 'component';
  if (bytes.length >= LARGEST_FOR_WASM_TOOLS) {
    const facts = { size: bytes.length, limit: LARGEST_FOR_WASM_TOOLS };
    return fail({ code: isComponent ? 'component-too-large' : 'print-too-large', facts });
  }
  const text = await askWasmTools((tools) => tools.print(bytes).then(notEmpty));
  if (!text.ok) return isComponent || text.failure.code !== 'wasm-tools-aborted' ? text : fail({ ...text.failure, code: 'print-aborted' });
  const module = isComponent ? null : decodeModule(bytes);
  return ok(createForeignPrinter('wasm-tools', text.value, module?.ok ? module.value : null));
}

/** Chromium makes an empty string of bytes for which no string is long enough, and says nothing. */
function notEmpty(text: string): string {
  if (text === '') throw new RangeError('the text is longer than a string can be');
  return text;
}
