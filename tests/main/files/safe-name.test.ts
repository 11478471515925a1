import { expect, it } from 'vitest';
import { safeName } from '../../../main/files/safe-name';

it.each([
  ['greet.wat', 'greet.wat'],
  ['../../.bashrc', 'bashrc'],
  ['..\\..\\evil.wat', 'evil.wat'],
  ['a\u202etaw.exe', 'ataw.exe'],
  ['/', 'module.wat'],
  ['...', 'module.wat'],
  ['模块.wat', '模块.wat'],
])('suggests for %j the name %s', (suggested, name) => {
  expect(safeName(suggested)).toBe(name);
});
