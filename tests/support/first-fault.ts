import { createFuncLines } from '../../renderer/wasm/code/func-lines';
import { decodeModule } from '../../renderer/wasm/decode';

/** What keeps bytes from being a module, in a section or in a body, or null. */
export interface FoundFault {
  readonly reason: string;
  /** Byte offset from the module's start. */
  readonly offset: number;
}

export function firstFault(bytes: Uint8Array): FoundFault | null {
  const outcome = decodeModule(bytes);
  const failure = outcome.ok ? outcome.value.summary.fault : outcome.failure;
  if (failure !== null) return { reason: String(failure.facts.reason ?? failure.code), offset: Number(failure.facts.offset) };
  if (!outcome.ok) return null;
  const lines = createFuncLines(bytes, outcome.value.layout);
  for (const _ of lines.measureAll());
  return [...lines.faults.values()][0] ?? null;
}
