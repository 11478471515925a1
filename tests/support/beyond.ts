import { FIRST_PREFIX, INSTRUCTIONS, slotOf } from '../../renderer/wasm/instructions/instruction-set';
import type { FoundFault } from './first-fault';

/**
 * What wasm-tools reads and we do not: `cont.new` … `switch` of stack switching, and `pause` and the atomics of globals, tables and objects of
 * shared-everything-threads. The tests of the instruction table hold these lists to wasm-tools, both ways.
 */
export const BEYOND_PLAIN: readonly number[] = range(0xe0, 0xe6);
export const BEYOND_ATOMIC: readonly number[] = [0x04, ...range(0x4f, 0x72)];

const ATOMIC_PREFIX = 0xfe;
const FENCE = 0x03;
const ACQUIRE_RELEASE = 0x01;
/** Bits of a memory operand's flags that the same proposals gave a meaning: an ordering, and an array instead of a memory. */
const OTHER_FLAGS = 0x30;
const FLAGS_END = 0x80;

/** Whether a fault of ours stands at bytes that these two proposals, and nothing else, give a meaning. */
export function isBeyond(bytes: Uint8Array, { reason, offset }: FoundFault): boolean {
  const opcode = bytes[offset] ?? 0;
  const prefixed = opcode >= FIRST_PREFIX && opcode <= ATOMIC_PREFIX;
  const sub = readLeb(bytes, offset + 1);
  const { value: flags } = readLeb(bytes, prefixed ? sub.end : offset + 1);
  const unknown = BEYOND_PLAIN.includes(opcode) || (opcode === ATOMIC_PREFIX && BEYOND_ATOMIC.includes(sub.value));
  const fence = opcode === ATOMIC_PREFIX && sub.value === FENCE && flags === ACQUIRE_RELEASE;
  const ordered = (flags & OTHER_FLAGS) !== 0 && flags < FLAGS_END;
  switch (reason) {
    case 'unknown-instruction':
      return unknown;
    case 'leb-in-code':
      return fence;
    case 'memory-flags':
      return ordered;
    // Of these it is not told what is wrong in them.
    case 'constant-expression':
      return unknown || fence || (ordered && isMemoryAccess(bytes, offset));
    default:
      return false;
  }
}

function isMemoryAccess(bytes: Uint8Array, offset: number): boolean {
  const opcode = bytes[offset] ?? 0;
  const row = INSTRUCTIONS[opcode < FIRST_PREFIX ? opcode : slotOf(opcode, readLeb(bytes, offset + 1).value)];
  return row?.immediates.startsWith('memarg') ?? false;
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function readLeb(bytes: Uint8Array, start: number): { readonly value: number; readonly end: number } {
  let value = 0;
  let at = start;
  for (let factor = 1; ; factor *= 128) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return { value, end: at };
  }
}
