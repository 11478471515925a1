import { decodeModule } from '../../renderer/wasm/decode';
import { createModulePrinter } from '../../renderer/wasm/print/ours/module-printer';
import { must } from './printed';

/** The whole text of a module as our printer has it, with wabt's indentation. */
export function ourText(bytes: Uint8Array): string {
  const printer = createModulePrinter(bytes, must(decodeModule(bytes)), { fullIndent: true });
  const decoder = new TextDecoder();
  let text = '';
  for (const piece of printer.pieces()) text += decoder.decode(piece.bytes);
  return text;
}
