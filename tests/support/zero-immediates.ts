import type { Immediates } from '../../renderer/wasm/instructions/immediates';
import type { Instruction } from '../../renderer/wasm/instructions/instruction-set';
import { type Bytes, leb } from './module-bytes';

const END = 0x0b;

/** Bytes that each kind of immediates takes when all of them are zero. */
const ZEROS: Readonly<Record<Immediates, number>> = {
  ...{ end: 0, else: 0, catch: 1, delegate: 1, none: 0, local: 1, i32: 1, memarg: 2, label: 1, block: 1, func: 1, global: 1, i64: 1 },
  ...{ f64: 8, f32: 4, br_table: 2, call_indirect: 2, memory: 1, lane: 1, v128: 16, shuffle: 16, memarg_lane: 3, memory_pair: 2 },
  ...{ memory_init: 2, data: 1, table: 1, table_pair: 2, table_init: 2, elem: 1, type: 1, tag: 1, heap_type: 1, select: 1, try_table: 2 },
  ...{
    field: 2,
    array_fixed: 2,
    type_data: 2,
    type_elem: 2,
    two_types: 2,
    ref_type: 1,
    ref_null_type: 1,
    br_on_cast: 4,
    zero: 1,
    unknown: 0,
  },
};

/** What must stand around an instruction that is no instruction alone. */
const AROUND: Readonly<Record<string, readonly [before: Bytes, behind: Bytes]>> = {
  block: [[], [END]],
  try_table: [[], [END]],
  else: [[0x04, 0x40], [END]],
  catch: [[0x06, 0x40], [END]],
  delegate: [[0x06, 0x40], []],
  end: [[0x02, 0x40], []],
};

/** An instruction whose immediates are all zero, but for a natural alignment. */
export function withZeros({ opcode, sub, immediates, alignment }: Instruction): Bytes {
  return [opcode, sub === null ? [] : leb(sub), new Array<number>(ZEROS[immediates]).fill(alignment, 0, 1).fill(0, 1)];
}

/** Code with what must stand before and behind this instruction. */
export function aroundOf({ mnemonic, immediates }: Instruction, code: Bytes): Bytes {
  const [before, behind] = AROUND[mnemonic === 'catch_all' ? 'catch' : mnemonic === 'try' ? 'block' : immediates] ?? [[], []];
  return [before, code, behind];
}
