import { parse } from '@bytecodealliance/jco-transpile/wasm-tools';
import { decodeModule } from '../../renderer/wasm/decode';
import { createModulePrinter } from '../../renderer/wasm/print/ours/module-printer';
import type { Verdict } from '../../renderer/wasm/validate/verdict';
import { isBeyond } from './beyond';
import { comparableText } from './comparable-text';
import { faultsApart } from './faults-apart';
import { type FoundFault, firstFault } from './first-fault';
import { wasmTools } from './wasm-tools';

/** What became of a mutant. `failed` is a fault of ours, with what it was. */
export type MutantVerdict =
  | { readonly kind: 'valid' | 'invalid' | 'malformed' }
  | { readonly kind: 'failed'; readonly why: string; readonly detail: string };

/** What wasm-tools says of modules that are well formed and break a rule of validity; everything else that it refuses must be a fault to us, too. */
const INVALID = new RegExp(
  [
    ...[
      'type mismatch',
      'unknown (local|memory|global|function|label|table|type|tag|field|data segment|elem segment)',
      'non-function type',
    ],
    ...['constant expression required', 'values remaining', 'invalid result arity', 'uninitialized local', 'undeclared function reference'],
    ...[
      'size minimum must not',
      'size must be at most',
      'offset out of range',
      'shared (memory|tables|globals|table)',
      'invalid custom page size',
    ],
    ...['alignment must not be larger', 'must always specify maximum alignment', 'SIMD index out of bounds', 'global is immutable'],
    ...[
      'supertypes must',
      'sub ?type',
      'super ?type',
      'descriptor',
      'describe',
      'rec group',
      'array is immutable',
      'field is immutable',
      'packed storage',
    ],
    ...[
      'expected (array|struct|func|cont)',
      'can only use',
      'cannot (use|operate)',
      'invalid start function',
      'duplicate export',
      'rethrow',
    ],
    ...['non-defaultable', 'table type must', 'tag type', 'tag result', 'label (type|result|has|must)', 'target has no'],
    // A rule of the grammar that reading needs nothing of: which block an `else` or a `catch` stands in.
    ...['found outside'],
    // It ends a constant at its first `end`, which may be a block's: no constant has one, but it has its grammar.
    ...['control frames remain at end of expression'],
    // No tool writes so many.
    ...['implementation limits', 'type index too large'],
    // Known only behind all bodies; the validators tell it.
    ...['data count section required'],
  ].join('|'),
);

/** Of typed memory that decoding and printing may take: so much of the file, and besides it a buffer that grew by doubling to a line of all the locals that engines allow. */
const MOST_TIMES = 3;
const MOST_BESIDES = 4 << 20;

/** Decodes, measures and prints any bytes and asks wasm-tools about them. Never throws. */
export async function judgeMutant(bytes: Uint8Array): Promise<MutantVerdict> {
  const verdict = wasmTools(bytes);
  try {
    const before = process.memoryUsage().arrayBuffers;
    const fault = firstFault(bytes);
    const text = printAll(bytes);
    const taken = process.memoryUsage().arrayBuffers - before;
    if (taken > MOST_TIMES * bytes.length + MOST_BESIDES) return failed('memory', `${taken} bytes for ${bytes.length}`);
    if (fault !== null && !(fault.offset >= 0 && fault.offset <= bytes.length)) return failed('an offset outside the file', fault.reason);
    if (fault !== null && isBeyond(bytes, fault)) return judged(fault);
    if (verdict.outcome !== 'valid') return refusedByBoth(bytes, fault, verdict);
    return fault === null ? await reassembled(bytes, text) : failed('a fault in a valid module', `${fault.reason} at ${fault.offset}`);
  } catch (error) {
    return failed('an exception', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function refusedByBoth(bytes: Uint8Array, fault: FoundFault | null, verdict: Verdict): MutantVerdict {
  const message = verdict.message ?? '';
  const invalid = INVALID.test(message);
  if (verdict.outcome !== 'invalid') return failed('wasm-tools gave up', message);
  if (fault === null) return invalid ? judged(fault) : failed('a fault that only wasm-tools found', `${message} at ${verdict.offset}`);
  const apart = faultsApart(bytes, fault, { message, offset: verdict.offset ?? -1, invalid });
  return apart === null ? judged(fault) : failed('faults at two offsets', apart);
}

function judged(fault: FoundFault | null): MutantVerdict {
  return { kind: fault === null ? 'invalid' : 'malformed' };
}

function failed(why: string, detail: string): MutantVerdict {
  return { kind: 'failed', why, detail };
}

/** The text, or null where no module is to be printed. It may not have more than two lines for each byte of the file (a func without its body), which bounds the time that it takes. */
function printAll(bytes: Uint8Array): string | null {
  const outcome = decodeModule(bytes);
  if (!outcome.ok) return null;
  const printer = createModulePrinter(bytes, outcome.value, { fullIndent: false });
  const decoder = new TextDecoder();
  let text = '';
  for (const piece of printer.pieces()) text += decoder.decode(piece.bytes);
  if (printer.document.lineCount > 2 * bytes.length + 2) throw new Error(`${printer.document.lineCount} lines for ${bytes.length} bytes`);
  if (text.split('\n').length - 1 !== printer.document.lineCount) throw new Error('another number of lines than was said');
  return text;
}

async function reassembled(bytes: Uint8Array, text: string | null): Promise<MutantVerdict> {
  if (text === null) return failed('nothing printed of a valid module', '');
  const again = await parse(text).catch((error: unknown) => String(error));
  if (typeof again === 'string') return failed('a text that does not assemble', again);
  const same = (await comparableText(again)) === (await comparableText(bytes));
  return same ? { kind: 'valid' } : failed('a text of another module', '');
}
