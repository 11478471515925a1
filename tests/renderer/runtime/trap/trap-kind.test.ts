import { expect, test } from 'vitest';
import { trapKind } from '../../../../renderer/runtime/trap/trap-kind';

test('knows the words of older and newer engines', () => {
  const words = [
    'table index is out of bounds',
    'table access out of bounds',
    'WebAssembly.Instance(): data segment 0 is out of bounds (offset 65536 + size 1 > memory_size 65536 bytes)',
    'null function or function signature mismatch',
    'dereferencing a null pointer',
    'remainder by zero',
    'something new',
  ];
  expect(words.map(trapKind)).toEqual([
    'out-of-bounds-table',
    'out-of-bounds-table',
    'out-of-bounds-memory',
    'indirect-call-type',
    'null-reference',
    'divide-by-zero',
    'other',
  ]);
});
