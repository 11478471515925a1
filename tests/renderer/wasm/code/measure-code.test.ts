import { expect, test } from 'vitest';
import { createCodeMeasure, measureCode } from '../../../../renderer/wasm/code/measure-code';
import { slotOf } from '../../../../renderer/wasm/instructions/instruction-set';

/** Measures instructions; with `whole` they must end with the bytes. */
function measured(code: readonly number[], whole = true) {
  const measure = createCodeMeasure();
  measureCode(Uint8Array.from(code), 0, code.length, measure, whole);
  return { at: measure.at, lines: measure.lines, fault: measure.fault };
}

test('each instruction takes a line but the last end', () => {
  expect(measured([0x02, 0x40, 0x01, 0x0b, 0x0b])).toEqual({ at: 5, lines: 3, fault: null });
});

test('an expression may end before the bytes do', () => {
  expect(measured([0x41, 0x00, 0x0b, 0x41], false)).toEqual({ at: 3, lines: 1, fault: null });
});

test.each<[string, readonly number[], ReturnType<typeof measured>]>([
  ['an opcode of nothing', [0x01, 0x27, 0x0b], { at: 1, lines: 2, fault: 'unknown-instruction' }],
  ['a number of nothing behind a prefix', [0xfc, 0xff, 0x01, 0x0b], { at: 0, lines: 1, fault: 'unknown-instruction' }],
  ['no end', [0x02, 0x40, 0x01], { at: 3, lines: 3, fault: 'end-missing' }],
  ['an immediate beyond the end', [0x01, 0x43, 0, 0], { at: 1, lines: 2, fault: 'unexpected-end' }],
  ['an integer that is too large', [0x41, 0xff, 0xff, 0xff, 0xff, 0x1f, 0x0b], { at: 0, lines: 1, fault: 'leb-in-code' }],
  [
    'a number behind a prefix that is too long',
    [0x01, 0xfd, ...new Array<number>(6).fill(0x80), 0, 0x0b],
    { at: 1, lines: 2, fault: 'leb-in-code' },
  ],
  ['flags that a memory operand has not', [0x28, 0x80, 0x01, 0, 0x0b], { at: 0, lines: 1, fault: 'memory-flags' }],
  ['a type of nothing', [0xd0, 0x7f, 0x0b], { at: 0, lines: 1, fault: 'type-in-code' }],
  ['bytes behind the end', [0x0b, 0x01], { at: 1, lines: 2, fault: 'code-behind-end' }],
  ['a delegate of no try', [0x18, 0, 0x0b], { at: 0, lines: 1, fault: 'code-behind-end' }],
  ['a vector that is longer than the code', [0x0e, 0xff, 0x01, 0, 0x0b], { at: 0, lines: 1, fault: 'unexpected-end' }],
])('%s ends the code, and takes a line where it is', (_, code, result) => {
  expect(measured(code)).toEqual(result);
});

test('the census has the first offset of each instruction, over all that was measured', () => {
  const measure = createCodeMeasure();
  const bytes = Uint8Array.of(0x0b, 0x01, 0x01, 0xfc, 0x0a, 0, 0, 0x0b, 0x01, 0x0b);
  measureCode(bytes, 1, 8, measure, true);
  measureCode(bytes, 8, 10, measure, true);
  const NOP = 0x01;
  const MEMORY_COPY = slotOf(0xfc, 0x0a);
  expect([measure.census[NOP], measure.census[MEMORY_COPY], measure.census[0x0b], measure.census[0x02]]).toEqual([1, 3, 7, 0]);
});

test('a block that names its type by index is noted once', () => {
  const measure = createCodeMeasure();
  measureCode(Uint8Array.of(0x01, 0x02, 0x40, 0x0b, 0x03, 0x05, 0x0b, 0x02, 0x06, 0x0b, 0x0b), 0, 11, measure, true);
  expect(measure.typeIndexAt).toBe(4);
});
