import { expect, test } from 'vitest';
import { INSTRUCTIONS, type Instruction } from '../../../../renderer/wasm/instructions/instruction-set';
import { type Bytes, leb, moduleBytes, name, section, vec } from '../../../support/module-bytes';
import { wasmTools } from '../../../support/wasm-tools';
import { aroundOf, withZeros } from '../../../support/zero-immediates';

const END = 0x0b;
const DROP = 0x1a;
const LOCAL_GET = 0x20;
const I32_ADD = 0x6a;
const I32: Bytes = [0x7f];
const FUNCREF: Bytes = [0x70];
const FUNC: Bytes = [0x60, 0, 0];

/** Words of an effect that are one type whatever the instruction. */
const TYPES: Readonly<Record<string, Bytes>> = {
  ...{ i32: I32, i64: [0x7e], f32: [0x7d], f64: [0x7c], v128: [0x7b] },
  ...{ anyref: [0x6e], eqref: [0x6d], i31ref: [0x6c], arrayref: [0x6a], externref: [0x6f], exnref: [0x69] },
  /** An address of a memory or table of 32 bits; any one type. */
  ...{ i: I32, t: I32 },
};

/** What the other words stand for here: blocks, labels, funcs and tags of this module take and leave nothing. */
const NOTHING = /^[abelprt]\*$/;

/** These end another instruction, or need a label that takes what they leave; a validator of its own proposals knows the last ones. */
const NOT_ALONE = ['else', 'catch', 'catch_all', 'delegate', 'end', 'rethrow', 'br_on_null', 'br_on_non_null'];
const UNHEARD_OF = ['memory-control', 'custom-descriptors'];

const rows = INSTRUCTIONS.filter((row) => row !== null).filter(
  ({ mnemonic, proposal }) => !NOT_ALONE.includes(mnemonic) && !UNHEARD_OF.includes(proposal),
);

/** The type of index 0, which the immediates speak of. */
function typeOf({ mnemonic }: Instruction): Bytes {
  const field: Bytes = /[gs]et_[su]$/.test(mnemonic) ? [0x78, 1] : mnemonic.endsWith('elem') ? [FUNCREF, 1] : [I32, 1];
  if (mnemonic.startsWith('struct.')) return [0x5f, vec(field)];
  return mnemonic.startsWith('array.') ? [0x5e, field] : FUNC;
}

function referenceOf({ mnemonic, immediates }: Instruction): Bytes {
  if (immediates === 'br_on_cast') return [0x64, 0];
  if (mnemonic === 'ref.i31') return [0x6c];
  return /^(struct|array)\.|call_ref$/.test(mnemonic) ? [0x63, 0] : FUNCREF;
}

function typesOf(words: string, row: Instruction): readonly Bytes[] {
  return words
    .split(' ')
    .filter((word) => word !== '' && word !== '*' && !NOTHING.test(word))
    .map((word) => {
      // A struct of this module has one field.
      const type = word === 'ref' ? referenceOf(row) : word === 'f*' ? I32 : TYPES[word];
      if (type === undefined) throw new RangeError(`${row.mnemonic} takes or leaves ${word}`);
      return type;
    });
}

/** A func that takes what the instruction does, does it alone, and leaves what it does. Behind one that never goes on any code is valid. */
function moduleWith(row: Instruction, effect = row.effect): Uint8Array {
  const [taken = '', left = ''] = effect.split('->');
  const params = typesOf(taken, row);
  const type = typeOf(row);
  const isFunc = type === FUNC;
  const instruction = row.mnemonic === 'select' && row.immediates === 'select' ? [row.opcode, vec(I32)] : withZeros(row);
  const never = /(^| )\*( |$)/.test(left) ? [I32_ADD, DROP] : [];
  const code = aroundOf(row, [instruction, never]);
  const locals = vec([1, I32]);
  const body = section(0, [locals, params.map((_, index) => [LOCAL_GET, leb(index)]), code, END]).slice(1);
  return moduleBytes(
    section(1, vec(type, [0x60, vec(...params), vec(...typesOf(left, row))], FUNC)),
    section(2, vec([name(''), name(''), 0, isFunc ? 0 : 2])),
    section(3, vec([1])),
    section(4, vec([FUNCREF, 0, 1])),
    section(5, vec([0, 1])),
    section(13, vec([0, 2])),
    section(6, vec([I32, 1, 0x41, 0, END])),
    section(9, vec([1, 0, vec([0])])),
    section(12, [1]),
    section(10, vec(body)),
    section(11, vec([1, 0])),
  );
}

test('what the table says that an instruction takes and leaves is what wasm-tools holds it to', () => {
  const wrong = rows
    .map((row) => `${row.mnemonic} ${row.effect}: ${wasmTools(moduleWith(row)).message}`)
    .filter((line) => !line.endsWith(': null'));
  expect(wrong).toEqual([]);
});

test('an effect that says anything else is refused, whichever instruction it is', () => {
  const others = (row: Instruction): readonly string[] => {
    const [taken = '', left = ''] = row.effect.split('->').map((words) => words.trim());
    return [`i64 ${taken} -> ${left}`, `${taken} -> ${left} i64`];
  };
  const goesOn = rows.filter(({ effect }) => !/-> \*$/.test(effect));
  const passed = goesOn.flatMap((row) => others(row).filter((effect) => wasmTools(moduleWith(row, effect)).outcome === 'valid'));
  expect(passed).toEqual([]);
});

test('hardly an instruction is not held to its effect', () => {
  expect([rows.length > 500, NOT_ALONE.length + INSTRUCTIONS.filter((row) => UNHEARD_OF.includes(row?.proposal ?? '')).length]).toEqual([
    true,
    16,
  ]);
});
