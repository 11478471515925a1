import { decodeModule } from '../../renderer/wasm/decode';
import type { DecodedModule } from '../../renderer/wasm/layout';
import type { ModuleFailure } from '../../renderer/wasm/malformed';

/** The module, for a test in which it must decode. */
export function decoded(bytes: Uint8Array): DecodedModule {
  const outcome = decodeModule(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** The failure, for a test in which it must not. */
export function refusal(bytes: Uint8Array): ModuleFailure {
  const outcome = decodeModule(bytes);
  if (outcome.ok) throw new Error('it decoded');
  return outcome.failure;
}
