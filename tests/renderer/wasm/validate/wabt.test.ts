import { expect, test } from 'vitest';
import { validateByWabt } from '../../../../renderer/wasm/validate/wabt';
import { moduleBytes, name, section, vec } from '../../../support/module-bytes';
import { wat } from '../../../support/wat';

test('a valid module is accepted, proposals included', async () => {
  const bytes = await wat`(module (memory i64 1) (memory 1) (func (param externref) (result i64) i64.const 1 return))`;
  expect(await validateByWabt(bytes)).toEqual({ by: 'wabt', outcome: 'valid', message: null, offset: null });
});

test('what does not validate is refused with message and offset', async () => {
  expect(await validateByWabt(await wat`(module (func (result i32) i64.const 1))`)).toEqual({
    by: 'wabt',
    outcome: 'invalid',
    message: 'type mismatch in implicit return, expected [i32] but got [i64]',
    offset: 0x1a,
  });
});

test('what cannot be read is refused with message and offset', async () => {
  const bytes = moduleBytes([0xff, 0x00]);
  expect(await validateByWabt(bytes)).toEqual({ by: 'wabt', outcome: 'invalid', message: 'invalid section code: 255', offset: 0x0a });
});

test('names that the module contradicts are no matter of validity', async () => {
  const bytes = moduleBytes(section(0, [name('name'), section(1, vec([7, name('nobody')]))]));
  expect(await validateByWabt(bytes)).toMatchObject({ outcome: 'valid' });
});
