import { ATOMIC_INSTRUCTIONS } from './atomic-instructions';
import { GC_INSTRUCTIONS } from './gc-instructions';
import { IMMEDIATES, type Immediates, UNKNOWN } from './immediates';
import { MISC_INSTRUCTIONS } from './misc-instructions';
import { PLAIN_INSTRUCTIONS } from './plain-instructions';
import { VECTOR_INSTRUCTIONS } from './vector-instructions';

/** One row of the tables. */
export interface Instruction {
  /** First byte; behind 0xfb … 0xfe the number of the instruction follows as a LEB. */
  readonly opcode: number;
  /** The number behind the prefix, or null. */
  readonly sub: number | null;
  readonly mnemonic: string;
  readonly immediates: Immediates;
  /** Natural alignment as a power of two; 0 where there is no memory operand. */
  readonly alignment: number;
  /** The proposal that brought it; `mvp` for the first edition. */
  readonly proposal: string;
  /** What it takes and leaves, as `i32 i32 -> i32`; `t` is any one type, `a*` any number, `i` an address of either size, `*` the whole stack. */
  readonly effect: string;
}

export const FIRST_PREFIX = 0xfb;
/** Instructions are numbered densely: plain ones by their opcode, each prefix's in a room behind. */
const ROOMS = [
  { base: 256, size: 64 },
  { base: 320, size: 32 },
  { base: 352, size: 320 },
  { base: 672, size: 96 },
] as const;
export const SLOTS = 768;
/** The slot of what no table knows. */
export const NO_SLOT = 255;

const ROOM_BASE = Uint16Array.from(ROOMS, ({ base }) => base);
const ROOM_SIZE = Uint16Array.from(ROOMS, ({ size }) => size);

/** Where an instruction stands in the tables; a prefix beyond 0xfe and a number that is too large lead to `NO_SLOT`. */
export function slotOf(prefix: number, sub: number): number {
  const room = prefix - FIRST_PREFIX;
  return sub < (ROOM_SIZE[room] ?? 0) ? (ROOM_BASE[room] ?? 0) + sub : NO_SLOT;
}

/** By slot; null where there is no such instruction. */
export const INSTRUCTIONS: readonly (Instruction | null)[] = readTables();

/** Kind of immediates by slot. */
export const KIND: Uint8Array = Uint8Array.from(INSTRUCTIONS, (row) => (row === null ? UNKNOWN : IMMEDIATES.indexOf(row.immediates)));

/** Natural alignment by slot, as a power of two. */
export const ALIGNMENT: Uint8Array = Uint8Array.from(INSTRUCTIONS, (row) => row?.alignment ?? 0);

function readTables(): (Instruction | null)[] {
  const instructions = new Array<Instruction | null>(SLOTS).fill(null);
  for (const row of rowsOf(PLAIN_INSTRUCTIONS)) instructions[row.number] = toInstruction(row, null);
  const behindPrefix = [GC_INSTRUCTIONS, MISC_INSTRUCTIONS, VECTOR_INSTRUCTIONS, ATOMIC_INSTRUCTIONS];
  for (const [index, table] of behindPrefix.entries()) {
    const prefix = FIRST_PREFIX + index;
    for (const row of rowsOf(table)) instructions[slotOf(prefix, row.number)] = toInstruction(row, prefix);
  }
  return instructions;
}

interface Row {
  readonly number: number;
  readonly fields: readonly string[];
}

function rowsOf(table: string): readonly Row[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const fields = line.split(/ {2,}/);
      return { number: Number.parseInt(fields[0] ?? '', 16), fields };
    });
}

function toInstruction({ number, fields }: Row, prefix: number | null): Instruction {
  const [, mnemonic = '', immediates = '', proposal = '', effect = ''] = fields;
  const [kind, alignment = '0'] = immediates.split(':');
  const known = IMMEDIATES.find((name) => name === kind);
  if (known === undefined) throw new RangeError(`${mnemonic} has unknown immediates`);
  return {
    opcode: prefix ?? number,
    sub: prefix === null ? null : number,
    mnemonic,
    immediates: known,
    alignment: Number(alignment),
    proposal,
    effect,
  };
}
