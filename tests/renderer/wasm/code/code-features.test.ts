import { expect, test } from 'vitest';
import { codeFeatures } from '../../../../renderer/wasm/code/code-features';
import { createCodeMeasure, measureCode } from '../../../../renderer/wasm/code/measure-code';

/** What some instructions make use of, where they begin at byte 1. */
function featuresOf(code: readonly number[], locals: Readonly<Record<number, number>> = {}) {
  const measure = createCodeMeasure();
  measureCode(Uint8Array.from([0, ...code, 0x0b]), 1, code.length + 2, measure, true);
  for (const [type, offset] of Object.entries(locals)) measure.locals[Number(type)] = offset;
  return [...codeFeatures(measure)].map(({ name, offset }) => `${name} ${offset}`);
}

test('instructions of the first edition tell nothing', () => {
  expect(featuresOf([0x01, 0x41, 0x00, 0x1a], { 127: 9, 124: 9 })).toEqual([]);
});

test('an instruction tells its proposal by its first offset', () => {
  expect(featuresOf([0x01, 0xc0, 0xc0, 0xfc, 0x0a, 0, 0])).toEqual(['sign-ext 2', 'bulk-memory 4']);
});

test('only a block with params or several results names its type by index', () => {
  expect([featuresOf([0x02, 0x7f, 0x0b]), featuresOf([0x02, 0x05, 0x0b])]).toEqual([[], ['multi-value 1']]);
});

test.each([
  [0x7b, 'simd'],
  [0x70, 'reference-types'],
  [0x6f, 'reference-types'],
  [0x69, 'exceptions'],
  [0x63, 'function-references'],
  [0x64, 'function-references'],
  [0x6e, 'gc'],
  [0x71, 'gc'],
])('a local of type 0x%x tells a proposal', (type, name) => {
  expect(featuresOf([], { [type]: 7 })).toEqual([`${name} 7`]);
});
