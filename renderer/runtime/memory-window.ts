import { itemAt, type LiveInstance } from './live-instance';
import type { MemoryWindow } from './model';

const LONGEST = 1 << 20;

/** A copied slice of a memory, cut where the memory ends. */
export function readMemory(live: LiveInstance, exportIndex: number, offset: number, length: number): MemoryWindow {
  const memory = itemAt(live, exportIndex);
  if (!(memory instanceof WebAssembly.Memory)) return { offset: 0, byteLength: 0, bytes: new Uint8Array(0) };
  const { byteLength } = memory.buffer;
  const start = Math.min(Math.max(0, Math.floor(offset)), byteLength);
  const end = Math.min(start + Math.min(Math.max(0, length), LONGEST), byteLength);
  // A typed array's slice copies out of a shared memory too.
  const bytes = Uint8Array.from(new Uint8Array(memory.buffer, start, end - start));
  return { offset: start, byteLength, bytes };
}
