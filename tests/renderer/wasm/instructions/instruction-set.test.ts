import { expect, test } from 'vitest';
import * as immediates from '../../../../renderer/wasm/instructions/immediates';
import {
  FIRST_PREFIX,
  INSTRUCTIONS,
  type Instruction,
  NO_SLOT,
  SLOTS,
  slotOf,
} from '../../../../renderer/wasm/instructions/instruction-set';
import { FEATURE_NAMES } from '../../../../renderer/wasm/model/feature-log';
import { moduleBytes, section, vec } from '../../../support/module-bytes';
import { byWasmTools } from '../../../support/second-opinion';
import { aroundOf, withZeros } from '../../../support/zero-immediates';

const NOP = 0x01;
const END = 0x0b;
const rows = INSTRUCTIONS.filter((row) => row !== null);

/** A module of one func that has this instruction, and behind it the one that cannot be mistaken. */
function moduleWith(row: Instruction): Uint8Array {
  const code = section(0, [0, ...aroundOf(row, [...withZeros(row), NOP]), END]);
  return moduleBytes(section(1, vec([0x60, 0, 0])), section(3, vec([0])), section(10, vec(code.slice(1))));
}

/** Mnemonics of a text's func, in order. */
function mnemonicsOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/^ {4,}([a-z][\w.]*)/gm), ([, word = '']) => word);
}

test('wasm-tools reads the same mnemonic, with as many immediates, in every row of the tables', async () => {
  const different: string[] = [];
  for (const row of rows) {
    const mnemonics = mnemonicsOf(await byWasmTools(moduleWith(row)));
    const index = mnemonics.indexOf(row.mnemonic);
    if (index < 0 || mnemonics[index + 1] !== 'nop') different.push(`${row.mnemonic}: ${mnemonics}`);
  }
  expect(different).toEqual([]);
});

test('every proposal is one that the decoder has a name for, or the first edition', () => {
  const names: readonly string[] = ['mvp', ...FEATURE_NAMES];
  expect(rows.filter(({ proposal }) => !names.includes(proposal))).toEqual([]);
});

test('a mnemonic has one slot, but for those that have a short and a long form', () => {
  const counts = new Map<string, number>();
  for (const { mnemonic } of rows) counts.set(mnemonic, (counts.get(mnemonic) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > 1)).toEqual([
    ['select', 2],
    ['ref.test', 2],
    ['ref.cast', 2],
    ['ref.cast_desc_eq', 2],
  ]);
});

test('the numbers of the immediates are their indices in the list', () => {
  const numbers = new Map(Object.entries(immediates).map(([name, number]) => [name.toLowerCase(), number]));
  expect(immediates.IMMEDIATES.map((name) => numbers.get(name))).toEqual(immediates.IMMEDIATES.map((_, index) => index));
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
