import { readU32, skipU32 } from './skip-leb';
import { skipBlockType } from './skip-type';

/** Clauses below so many name a tag before the label. https://webassembly.github.io/spec/core/binary/instructions.html#control-instructions */
const WITH_TAG = 2;

/** Where the clauses of a `try_table` begin that stands at `start`, and how many they are. It was stepped over before. */
export function catchesOf(bytes: Uint8Array, start: number): { readonly at: number; readonly count: number } {
  const vector = skipBlockType(bytes, start + 1);
  return { at: skipU32(bytes, vector), count: readU32(bytes, vector) };
}

/** The offset behind a clause. */
export function behindCatch(bytes: Uint8Array, start: number): number {
  const label = (bytes[start] ?? 0) < WITH_TAG ? skipU32(bytes, start + 1) : start + 1;
  return skipU32(bytes, label);
}
