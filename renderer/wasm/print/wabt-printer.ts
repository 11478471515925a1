import wabt from 'wabt';
import { decodeModule } from '../decode';
import type { DecodedModule } from '../layout';
import type { ModuleFailure, Outcome } from '../malformed';
import type { Printer } from './document';
import { findItem } from './find-item';
import { findText } from './find-text';
import { createItemLines } from './item-lines';
import { createTextLines } from './text-lines';
import { wabtBytes } from './wabt-bytes';
import { EVERY_FEATURE } from './wabt-features';

/** Above this wabt's text nears the longest string that the engine can hold, and its memory two gigabytes. */
export const LARGEST_FOR_WABT = 12_000_000;
const CHUNK = 1 << 20;

/** Prints the whole module at once, or says why it cannot. Run it where it may be killed: it is not interruptible. */
export async function printByWabt(bytes: Uint8Array): Promise<Outcome<Printer>> {
  if (bytes.length >= LARGEST_FOR_WABT)
    return { ok: false, failure: { code: 'print-too-large', facts: { size: bytes.length, limit: LARGEST_FOR_WABT } } };
  const module = decodeModule(bytes, 'interface');
  if (!module.ok) return module;
  const text = await printText(bytes, module.value);
  return text.ok ? { ok: true, value: createPrinter(text.value, module.value) } : text;
}

async function printText(bytes: Uint8Array, module: DecodedModule): Promise<Outcome<string>> {
  // wabt refuses a module whose name section names more than there is; such a module prints without names.
  const contradicted = module.summary.notices.some((notice) => notice.code === 'names-beyond-module' || notice.code === 'names-malformed');
  const wabtModule = await wabt();
  try {
    const read = wabtModule.readWasm(wabtBytes(bytes), { ...EVERY_FEATURE, readDebugNames: !contradicted });
    try {
      read.applyNames();
      return { ok: true, value: read.toText({ foldExprs: false, inlineExport: false }) };
    } finally {
      read.destroy();
    }
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

// wabt tells by Error what it does not read; what the engine throws through it means that wabt itself gave up.
function failureOf(error: unknown): ModuleFailure {
  const detail = error instanceof Error ? error.message : String(error);
  const aborted = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
  if (aborted) return { code: 'print-aborted', facts: {}, detail };
  return { code: 'print-unsupported', facts: { message: /error: (.*)/.exec(detail)?.[1] ?? '' }, detail };
}

function createPrinter(text: string, module: DecodedModule): Printer {
  const lines = createTextLines(text);
  const items = createItemLines(lines, module);
  return {
    name: 'wabt',
    document: { printer: 'wabt', lineCount: lines.count, itemCount: items.count, length: text.length, unprinted: null },
    lines: lines.shown,
    itemAt: items.itemAt,
    lineOf: (target) => {
      if (target.kind === 'item') return items.lineOf(target.item, target.index);
      const found = findItem(module, target.name);
      return found === null ? null : items.lineOf(found.kind, found.index);
    },
    find: (query, from, direction, caseSensitive) => findText(lines, query, from, direction, caseSensitive),
    text: function* chunks() {
      for (let at = 0; at < text.length; at += CHUNK) yield text.slice(at, at + CHUNK);
    },
  };
}
