import { createFuncLines } from '../wasm/code/func-lines';
import type { DecodedModule } from '../wasm/model/layout';
import { fail, type ModuleFailure, type Outcome, ok } from '../wasm/outcome';
import { survey } from '../wasm/survey';

/** What every engine that we drive compiles (Chrome 114 is the oldest), in the decoder's names. */
const EVERYWHERE: ReadonlySet<string> = new Set([
  'mutable-globals',
  'sign-ext',
  'sat-float',
  'multi-value',
  'bulk-memory',
  'reference-types',
  'simd',
  'relaxed-simd',
  'threads',
  'tail-call',
  'extended-const',
  'exception-tags',
  'legacy-exceptions',
]);

/** What V8 says of bytes that a proposal gave a meaning to: switched off, or not known at all. */
const SWITCHED_OFF = /enable (with|via) --|pass --experimental/;
const UNKNOWN =
  /exceeds internal limit|invalid (numeric |simd |atomic )?opcode|invalid (value|heap) type|invalid (memory|table) limits|unknown type (code|form)/i;

/** The engine's own compilation, which is also its validation. */
export async function compile(bytes: Uint8Array<ArrayBuffer>, module: DecodedModule): Promise<Outcome<WebAssembly.Module>> {
  try {
    return ok(await WebAssembly.compile(bytes));
  } catch (error) {
    return fail(compileFailure(error instanceof Error ? error.message : String(error), bytes, module));
  }
}

function compileFailure(message: string, bytes: Uint8Array, module: DecodedModule): ModuleFailure {
  const { fault } = module.summary;
  if (fault !== null) return { ...fault, detail: message };
  const newer = newerFeatures(bytes, module);
  if (SWITCHED_OFF.test(message) || (newer.length > 0 && UNKNOWN.test(message))) {
    return { code: 'engine-unsupported', facts: { features: newer.join(', ') || message }, detail: message };
  }
  return { code: 'invalid-module', facts: { message }, detail: message };
}

/** The proposals that not every engine takes. The bodies are read for it only now: decoding leaves them unread. */
function newerFeatures(bytes: Uint8Array, module: DecodedModule): readonly string[] {
  const funcs = createFuncLines(bytes, module.layout);
  for (const _ of funcs.measureAll());
  return survey(module, funcs).features.flatMap(({ name }) => (EVERYWHERE.has(name) ? [] : name));
}
