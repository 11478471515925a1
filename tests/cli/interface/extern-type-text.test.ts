import { expect, it } from 'vitest';
import { externTypeText } from '../../../cli/interface/extern-type-text';
import { decodeModule } from '../../../renderer/wasm/decode';
import { moduleBytes, name, section, vec } from '../../support/module-bytes';
import { wat } from '../../support/wat';

const OF_IMPORTS = 2;

function importTypes(bytes: Uint8Array): readonly string[] {
  const decoded = decodeModule(bytes);
  return decoded.ok ? decoded.value.imports.map(({ type }) => externTypeText(type)) : [decoded.failure.code];
}

it.each([
  '(func)',
  '(func (param i32 f64) (result i64 v128))',
  '(memory 17 256)',
  '(memory 0)',
  '(memory i64 1)',
  '(memory 1 2 shared)',
  '(table 1 10 funcref)',
  '(table i64 0 externref)',
  '(global (mut i32))',
  '(global funcref)',
  '(tag (param i32))',
])('writes %s as the text format does', async (type) => {
  expect(importTypes(await wat`(module (import "m" "n" ${type}))`)).toEqual([type]);
});

it('names the size of a page that is not the usual one', () => {
  const memory = moduleBytes(section(OF_IMPORTS, vec([name('m'), name('n'), 0x02, 0x08, 0x01, 0x00])));
  expect(importTypes(memory)).toEqual(['(memory 1 (pagesize 1))']);
});
