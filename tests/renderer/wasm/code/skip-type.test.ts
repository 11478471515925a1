import { expect, test } from 'vitest';
import { BAD_LEB, BAD_TYPE, skipBlockType, skipHeapType, skipValType, skipValTypes } from '../../../../renderer/wasm/code/skip-type';

test.each<[string, readonly number[], number, number]>([
  ['a number', [0x7f], 1, 1],
  ['a vector', [0x7b], 1, 1],
  ['a reference in short', [0x70], 1, 1],
  ['a reference to a defined type', [0x63, 0x85, 0x01], 3, 3],
  ['a reference to an abstract type', [0x64, 0x6e], 2, 2],
  ['a reference to a shared type', [0x63, 0x65, 0x6e], 3, 3],
  ['a reference to an exact type', [0x64, 0x62, 0x05], 3, 3],
  ['nothing', [0x40], BAD_TYPE, 1],
  ['an index', [0x85, 0x01], BAD_TYPE, 2],
  ['a negative number that is no type', [0x5d], BAD_TYPE, BAD_TYPE],
  ['a reference to a number', [0x63, 0x7f], BAD_TYPE, BAD_TYPE],
  ['an index that is too long', [0x80, 0x80, 0x80, 0x80, 0x80, 0x00], BAD_TYPE, BAD_LEB],
])('%s as a value type and as a block’s', (_, bytes, valType, blockType) => {
  const code = Uint8Array.from(bytes);
  expect([skipValType(code, 0), skipBlockType(code, 0)]).toEqual([valType, blockType]);
});

test.each<[string, readonly number[], number]>([
  ['an abstract type', [0x71], 1],
  ['a defined one', [0x05], 1],
  ['a shared one', [0x65, 0x70], 2],
  ['shared before an index', [0x65, 0x05], BAD_TYPE],
  ['a number', [0x7e], BAD_TYPE],
])('%s as a heap type', (_, bytes, behind) => {
  expect(skipHeapType(Uint8Array.from(bytes), 0)).toBe(behind);
});

test('a vector of types is stepped over, but not one that is longer than the code', () => {
  const code = Uint8Array.of(3, 0x7f, 0x63, 0x05, 0x70, 0xff);
  expect([skipValTypes(code, 0, 6), skipValTypes(code, 0, 4), skipValTypes(Uint8Array.of(1, 0x40), 0, 2)]).toEqual([5, 5, BAD_TYPE]);
});
