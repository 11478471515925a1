import { expect, test } from 'vitest';
import { wrongInName } from '../../../renderer/shell/crate-name';

test.each([
  ['hello-wasm', null],
  ['a_1', null],
  ['', 'empty'],
  ['1st', 'start'],
  ['-x', 'start'],
  ['héllo', 'letters'],
  ['你好', 'letters'],
  ['a b', 'letters'],
  ['a/../b', 'letters'],
  ['x'.repeat(65), 'long'],
  ['fn', 'keyword'],
  ['test', 'reserved'],
])('%j is judged %j', (name, fault) => {
  expect(wrongInName(name)).toBe(fault);
});
