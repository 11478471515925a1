import { decodeModule } from '../../renderer/wasm/decode';
import type { DecodedModule } from '../../renderer/wasm/model/layout';
import type { ModuleFailure } from '../../renderer/wasm/outcome';

/** The module, for a test in which it must decode. */
export function decoded(bytes: Uint8Array): DecodedModule {
  const module = opened(bytes);
  if (module.summary.fault !== null) throw new Error(JSON.stringify(module.summary.fault));
  return module;
}

/** What is there of a module that may have a fault. */
export function opened(bytes: Uint8Array): DecodedModule {
  const outcome = decodeModule(bytes);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** The fault, for a test in which there must be one. */
export function faultOf(bytes: Uint8Array): ModuleFailure {
  const { fault } = opened(bytes).summary;
  if (fault === null) throw new Error('it decoded');
  return fault;
}

/** The failure, for a test in which it must not be opened at all. */
export function refusal(bytes: Uint8Array): ModuleFailure {
  const outcome = decodeModule(bytes);
  if (outcome.ok) throw new Error('it was opened');
  return outcome.failure;
}
