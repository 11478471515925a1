import { acceptedBy, type Verdict } from './verdict';

/** What `resources/validator` exports. */
interface ValidatorExports {
  readonly memory: WebAssembly.Memory;
  alloc(length: number): number;
  validate(bytes: number, length: number): number;
  message(): number;
  message_length(): number;
  offset(): number;
}

/** Memory of an instance only grows; one that grew past this is not kept for the next module. */
const KEPT_MEMORY = 32 << 20;

/** wasm-tools' own validator; `compiled` is `resources/validator/validator.wasm`. It reads modules and components. */
export function createWasmToolsValidator(compiled: WebAssembly.Module): (bytes: Uint8Array) => Verdict {
  let kept: ValidatorExports | null = null;
  return (bytes) => {
    const validator = kept ?? instantiate(compiled);
    // Until it has answered it is not to be used again: a trap leaves it in an unknown state.
    kept = null;
    try {
      const verdict = check(validator, bytes);
      if (validator.memory.buffer.byteLength <= KEPT_MEMORY) kept = validator;
      return verdict;
    } catch (error) {
      return unsupported(error instanceof Error ? error.message : String(error));
    }
  };
}

function check(validator: ValidatorExports, bytes: Uint8Array): Verdict {
  // Pointers come as signed numbers.
  const at = validator.alloc(bytes.length) >>> 0;
  if (at === 0) return unsupported('out of memory');
  new Uint8Array(validator.memory.buffer).set(bytes, at);
  if (validator.validate(at, bytes.length) === 1) return acceptedBy('wasm-tools');
  const message = new Uint8Array(validator.memory.buffer, validator.message() >>> 0, validator.message_length());
  return { by: 'wasm-tools', outcome: 'invalid', message: new TextDecoder().decode(message), offset: validator.offset() >>> 0 };
}

function unsupported(message: string): Verdict {
  return { by: 'wasm-tools', outcome: 'unsupported', message, offset: null };
}

// The one place where the module's exports get their types; the module is committed beside its source.
function instantiate(compiled: WebAssembly.Module): ValidatorExports {
  return new WebAssembly.Instance(compiled).exports as unknown as ValidatorExports;
}
