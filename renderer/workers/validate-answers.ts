import { MalformedError } from '../wasm/binary/malformed-error';
import { decodeModule } from '../wasm/decode';
import { ok } from '../wasm/outcome';
import { createModulePrinter } from '../wasm/print/ours/module-printer';
import { contextAt, type FailureContext } from '../wasm/validate/context';
import { validateBy } from '../wasm/validate/validate-by';
import type { Verdict } from '../wasm/validate/verdict';
import { createWasmToolsValidator } from '../wasm/validate/wasm-tools';
import type { Answers, Validated, ValidateRequest } from './protocol';
import { readSource } from './read-source';

/** `compileValidator` brings wasm-tools' validator; it is only called when wasm-tools is asked. */
export function createValidateAnswers(compileValidator: () => Promise<WebAssembly.Module>) {
  const wasmTools = async () => createWasmToolsValidator(await compileValidator());

  return {
    validate: async ({ source, by }, answering) => {
      const bytes = await readSource(source, answering.progress);
      if (!bytes.ok) return bytes;
      const verdict = await validateBy(by, bytes.value, wasmTools);
      return ok({ verdict, context: contextOf(bytes.value, verdict) });
    },
  } satisfies Answers<ValidateRequest, { validate: Validated }>;
}

/** Only wasm-tools tells exactly where an instruction begins; the two others mean some byte of it, or the one behind it. */
function contextOf(bytes: Uint8Array, { by, outcome, offset }: Verdict): FailureContext | null {
  if (by !== 'wasm-tools' || outcome !== 'invalid' || offset === null) return null;
  const module = decodeModule(bytes);
  if (!module.ok) return null;
  try {
    return contextAt(createModulePrinter(bytes, module.value, { fullIndent: false }), offset);
  } catch (error) {
    // The verdict is worth more than its picture: what is refused may be what cannot be printed, too.
    if (error instanceof MalformedError) return null;
    throw error;
  }
}
