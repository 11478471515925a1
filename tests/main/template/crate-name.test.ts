import { expect, test } from 'vitest';
import { faultOfCrateName } from '../../../main/template/crate-name';

test.each(['hello', 'hello-wasm', 'a1_b', 'X'])('%s is a name', (name) => {
  expect(faultOfCrateName(name)).toBeNull();
});

test.each([
  ['', 'empty'],
  ['a'.repeat(65), 'too-long'],
  ['héllo', 'letters'],
  ['a b', 'letters'],
  ['../up', 'letters'],
  ['1st', 'digit-first'],
  ['-a', 'digit-first'],
  ['fn', 'reserved'],
  ['test', 'reserved'],
  ['NUL', 'reserved'],
])('%j is none: %s', (name, fault) => {
  expect(faultOfCrateName(name)).toBe(fault);
});
