import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { decodeModule } from '../../renderer/wasm/decode';
import { createModulePrinter } from '../../renderer/wasm/print/ours/module-printer';

/** Decodes and prints a whole module and answers how long its text is and the most typed memory that it took at once, the module's bytes among it. */
async function printWhole(file: string): Promise<{ readonly text: number; readonly typed: number }> {
  const before = process.memoryUsage().arrayBuffers;
  // Not copied, which would count as the printer's.
  const { buffer, byteOffset, length } = await readFile(file);
  const bytes = new Uint8Array(buffer, byteOffset, length);
  const outcome = decodeModule(bytes);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  const printer = createModulePrinter(bytes, outcome.value, { fullIndent: false });
  let text = 0;
  let typed = 0;
  for (const piece of printer.pieces()) {
    text += piece.bytes.length;
    typed = Math.max(typed, process.memoryUsage().arrayBuffers - before);
  }
  return { text, typed };
}

parentPort?.postMessage(await printWhole(workerData));
