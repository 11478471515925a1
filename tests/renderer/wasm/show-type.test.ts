import { expect, test } from 'vitest';
import type { ExternType, FuncType, ValType } from '../../../renderer/wasm/model/types';
import { showExternType, showFuncType, showValType } from '../../../renderer/wasm/show-type';

test.each<[ValType, string]>([
  ['i32', 'i32'],
  [{ kind: 'ref', nullable: true, heap: 'extern' }, 'externref'],
  [{ kind: 'ref', nullable: true, heap: 'nofunc' }, 'nullfuncref'],
  [{ kind: 'ref', nullable: false, heap: 'func' }, '(ref func)'],
  [{ kind: 'ref', nullable: true, heap: 3 }, '(ref null 3)'],
])('%j reads %s', (type, text) => {
  expect(showValType(type)).toBe(text);
});

test.each<[FuncType, string]>([
  [{ params: [], results: [] }, '()'],
  [{ params: ['i32', 'i32'], results: [] }, '(i32, i32)'],
  [{ params: ['i32', 'i64'], results: ['f32'] }, '(i32, i64) → f32'],
  [{ params: [], results: ['i32', 'i64'] }, '() → (i32, i64)'],
])('%j reads %s', (type, text) => {
  expect(showFuncType(type)).toBe(text);
});

test.each<[ExternType, string]>([
  [{ kind: 'memory', limits: { min: 17n, max: null }, shared: false, address: 'i32', pageSize: 65_536 }, '17 pages'],
  [{ kind: 'memory', limits: { min: 1n, max: 1n }, shared: false, address: 'i32', pageSize: 65_536 }, '1 page'],
  [{ kind: 'memory', limits: { min: 1n, max: 9n }, shared: true, address: 'i64', pageSize: 1 }, '1–9 pages of 1 B i64 shared'],
  [{ kind: 'table', element: { kind: 'ref', nullable: true, heap: 'func' }, limits: { min: 2n, max: null }, address: 'i32' }, '2 funcref'],
  [{ kind: 'global', valType: 'i64', mutable: true }, 'mut i64'],
  [{ kind: 'tag', typeIndex: 0, type: { params: ['i32'], results: [] } }, '(i32)'],
])('%o reads %s', (type, text) => {
  expect(showExternType(type)).toBe(text);
});
