import { expect, test } from 'vitest';
import { readPkg } from '../../../main/wasm-pack/pkg';

test('finds the module and its glue', () => {
  const names = ['package.json', 'a.js', 'a_bg.wasm', 'a_bg.wasm.d.ts', 'a.d.ts'];
  expect(readPkg(names)).toEqual({ module: 'a_bg.wasm', script: 'a.js', types: 'a.d.ts' });
});

test('a directory without a module is no pkg', () => {
  expect(readPkg(['package.json', 'a.js'])).toBeNull();
});
