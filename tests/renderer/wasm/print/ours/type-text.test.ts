import { expect, test } from 'vitest';
import type { RefType } from '../../../../../renderer/wasm/model/types';
import { poolOf } from '../../../../../renderer/wasm/print/ours/references';
import { heapTypeText, memoryTypeText, refTypeText, signatureText, tableTypeText } from '../../../../../renderer/wasm/print/ours/type-text';

const TYPES = poolOf(new Map([[1, 'point']]), 3);
const ref = (heap: RefType['heap'], nullable: boolean): RefType => ({ kind: 'ref', heap, nullable });

test.each([
  [ref('func', true), 'funcref'],
  [ref('func', false), '(ref func)'],
  [ref('noextern', true), 'nullexternref'],
  [ref(1, true), '(ref null $point)'],
  [ref(2, false), '(ref 2)'],
  [{ ...ref('any', true), shared: true }, '(ref null (shared any))'],
  [{ ...ref(1, false), exact: true }, '(ref (exact $point))'],
] as const)('%j is written as %s', (type, text) => {
  expect(refTypeText(type, TYPES)).toBe(text);
});

test('a defined type is spoken of by its name where it has one', () => {
  expect([0, 1, 'i31' as const].map((heap) => heapTypeText({ heap }, TYPES))).toEqual(['0', '$point', 'i31']);
});

test('params and results share their parentheses, and nothing has none', () => {
  const texts = [
    signatureText({ params: ['i32', ref(1, true)], results: ['f64', 'v128'] }, TYPES, 99),
    signatureText({ params: [], results: ['i64'] }, TYPES, 99),
    signatureText({ params: [], results: [] }, TYPES, 99),
  ];
  expect(texts).toEqual([' (param i32 (ref null $point)) (result f64 v128)', ' (result i64)', '']);
});

test('limits of 64 bits are written whole', () => {
  const limits = { min: 0n, max: 2n ** 64n - 1n };
  expect([
    memoryTypeText({ kind: 'memory', limits, shared: true, address: 'i64', pageSize: 1 }),
    tableTypeText({ kind: 'table', limits, address: 'i64', element: ref('extern', true) }, TYPES),
  ]).toEqual(['i64 0 18446744073709551615 shared (pagesize 1)', 'i64 0 18446744073709551615 externref']);
});
