import { expect, test } from 'vitest';
import { FEATURE_NAMES } from '../../../../renderer/wasm/binary/feature-log';
import * as immediates from '../../../../renderer/wasm/instructions/immediates';
import {
  FIRST_PREFIX,
  INSTRUCTIONS,
  type Instruction,
  NO_SLOT,
  SLOTS,
  slotOf,
} from '../../../../renderer/wasm/instructions/instruction-set';
import { type Bytes, leb, moduleBytes, section, vec } from '../../../support/module-bytes';
import { byWasmTools } from '../../../support/second-opinion';

const NOP = 0x01;
const END = 0x0b;
const rows = INSTRUCTIONS.filter((row) => row !== null);

/** Bytes that each kind of immediates takes when all of them are zero. */
const ZEROS: Readonly<Record<immediates.Immediates, number>> = {
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

/** A module of one func that has this instruction, and behind it the one that cannot be mistaken. */
function moduleWith({ opcode, sub, mnemonic, immediates: kind, alignment }: Instruction): Uint8Array {
  const [before, behind] = AROUND[mnemonic === 'catch_all' ? 'catch' : mnemonic === 'try' ? 'block' : kind] ?? [[], []];
  const instruction: Bytes = [opcode, sub === null ? [] : leb(sub), new Array<number>(ZEROS[kind]).fill(alignment, 0, 1).fill(0, 1)];
  const code = section(0, [0, before, instruction, NOP, behind, END]);
  return moduleBytes(section(1, vec([0x60, 0, 0])), section(3, vec([0])), section(10, vec(code.slice(1))));
}

/** Mnemonics of a text's func, in order. */
function mnemonicsOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/^ {4,}([a-z][\w.]*)/gm), ([, word = '']) => word);
}

test('wasm-tools reads the same mnemonic, with as many immediates, at every place of the tables', async () => {
  const different: string[] = [];
  for (const row of rows) {
    const mnemonics = mnemonicsOf(await byWasmTools(moduleWith(row)));
    const place = mnemonics.indexOf(row.mnemonic);
    if (place < 0 || mnemonics[place + 1] !== 'nop') different.push(`${row.mnemonic}: ${mnemonics}`);
  }
  expect(different).toEqual([]);
});

test('every proposal is one that the decoder has a name for, or the first edition', () => {
  const names: readonly string[] = ['mvp', ...FEATURE_NAMES];
  expect(rows.filter(({ proposal }) => !names.includes(proposal))).toEqual([]);
});

test('a mnemonic has one place, but for those that have a short and a long form', () => {
  const counts = new Map<string, number>();
  for (const { mnemonic } of rows) counts.set(mnemonic, (counts.get(mnemonic) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > 1)).toEqual([
    ['select', 2],
    ['ref.test', 2],
    ['ref.cast', 2],
    ['ref.cast_desc_eq', 2],
  ]);
});

test('the numbers of the immediates are their places in the list', () => {
  const numbers = new Map(Object.entries(immediates).map(([name, number]) => [name.toLowerCase(), number]));
  expect(immediates.IMMEDIATES.map((name) => numbers.get(name))).toEqual(immediates.IMMEDIATES.map((_, place) => place));
});

test('an instruction stands in the slot that its bytes lead to', () => {
  const slots = rows.map(({ opcode, sub }) => (sub === null ? opcode : slotOf(opcode, sub)));
  expect(slots.map((slot) => INSTRUCTIONS[slot])).toEqual(rows);
});

test('numbers beyond the tables lead to the slot of what nobody knows', () => {
  const prefixes = [FIRST_PREFIX, 0xfc, 0xfd, 0xfe];
  const beyond = [...prefixes.flatMap((prefix) => [slotOf(prefix, 512), slotOf(prefix, 2 ** 32 - 1)]), slotOf(0xff, 0)];
  expect([...new Set(beyond), INSTRUCTIONS[NO_SLOT], INSTRUCTIONS.length]).toEqual([NO_SLOT, null, SLOTS]);
});

test('only what addresses a memory has an alignment', () => {
  expect(rows.filter(({ alignment, immediates: kind }) => alignment > 0 && !kind.startsWith('memarg'))).toEqual([]);
});

test('an alignment of the tables is natural to wasm-tools, which writes only others', async () => {
  const wrong: string[] = [];
  for (const row of rows.filter(({ immediates: kind }) => kind.startsWith('memarg')))
    if ((await byWasmTools(moduleWith(row))).includes('align=')) wrong.push(row.mnemonic);
  expect(wrong).toEqual([]);
});
