/** Opcodes that are looked for in the bytes themselves; all others are known by their row in the instruction set. */
export const END_OPCODE = 0x0b;
export const TRY_TABLE_OPCODE = 0x1f;
export const GLOBAL_GET_OPCODE = 0x23;
export const I32_CONST_OPCODE = 0x41;
export const I64_CONST_OPCODE = 0x42;
export const REF_FUNC_OPCODE = 0xd2;

/** In a memory instruction's first immediate: the memory's index follows it. The bits below are the alignment. */
export const MEMORY_INDEX_FLAG = 0x40;
/** The first flag above the alignments that are valid: from here on more may stand before the offset. */
export const FIRST_MEMARG_FLAG = 0x10;
