import { expect, test } from 'vitest';
import { FIRST_PREFIX, INSTRUCTIONS, slotOf } from '../../../../renderer/wasm/instructions/instruction-set';
import { BEYOND_ATOMIC, BEYOND_PLAIN } from '../../../support/beyond';
import { leb, moduleBytes, section, vec } from '../../../support/module-bytes';
import { wasmTools } from '../../../support/wasm-tools';

const END = 0x0b;

test('wasm-tools knows the instructions of the tables and those of two proposals that are not read, and no others', () => {
  const prefixed = [FIRST_PREFIX, 0xfc, 0xfd, 0xfe].flatMap((prefix) => Array.from({ length: 512 }, (_, sub) => [prefix, sub] as const));
  const plain = Array.from({ length: 256 }, (_, opcode) => [opcode, null] as const).filter(
    ([opcode]) => opcode < FIRST_PREFIX || opcode === 0xff,
  );
  const different = [...plain, ...prefixed].filter(([opcode, sub]) => {
    const row = INSTRUCTIONS[sub === null ? opcode : slotOf(opcode, sub)] ?? null;
    const beyond = sub === null ? BEYOND_PLAIN.includes(opcode) : opcode === 0xfe && BEYOND_ATOMIC.includes(sub);
    return isKnownToWasmTools(opcode, sub) !== (row !== null || beyond) || (row !== null && beyond);
  });
  expect(different).toEqual([]);
});

/** Whatever else it has against a body that begins with it. */
function isKnownToWasmTools(opcode: number, sub: number | null): boolean {
  const code = section(0, [0, opcode, sub === null ? [] : leb(sub), new Array<number>(40).fill(0), END]);
  const bytes = moduleBytes(section(1, vec([0x60, 0, 0])), section(3, vec([0])), section(10, vec(code.slice(1))));
  return !/illegal opcode|unknown 0x.. subopcode/.test(wasmTools(bytes).message ?? '');
}
