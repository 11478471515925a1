import { createFuncLines } from '../../renderer/wasm/code/func-lines';
import { decodeModule } from '../../renderer/wasm/decode';
import type { ByteRange } from '../../renderer/wasm/model/module';

/** What keeps bytes from being a module, in a section or in a body. */
export interface FoundFault {
  readonly reason: string;
  /** Byte offset from the module's start. */
  readonly offset: number;
  /** The code entry that it stands in, or null. */
  readonly body: ByteRange | null;
}

/** The fault that stands first in the file, or null: what a reader meets who goes over everything in order. */
export function firstFault(bytes: Uint8Array): FoundFault | null {
  const outcome = decodeModule(bytes);
  const failure = outcome.ok ? outcome.value.summary.fault : outcome.failure;
  const told = failure === null ? null : toldBy(failure.facts, failure.code);
  if (!outcome.ok) return told;
  const { layout } = outcome.value;
  const lines = createFuncLines(bytes, layout);
  for (const _ of lines.measureAll());
  // They come in the file's order.
  const [definedIndex, inBody] = lines.faults.entries().next().value ?? [];
  if (definedIndex === undefined || inBody === undefined || (told !== null && told.offset <= inBody.offset)) return told;
  return { ...inBody, body: { start: layout.bodies[2 * definedIndex] ?? 0, end: layout.bodies[2 * definedIndex + 1] ?? 0 } };
}

function toldBy({ reason, offset }: Readonly<Record<string, string | number>>, code: string): FoundFault {
  return { reason: String(reason ?? code), offset: Number(offset), body: null };
}
