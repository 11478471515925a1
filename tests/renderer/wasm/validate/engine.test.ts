import { expect, test } from 'vitest';
import { readRefusal, validateByEngine } from '../../../../renderer/wasm/validate/engine';
import { wat } from '../../../support/wat';

test('a valid module is accepted', async () => {
  expect(await validateByEngine(await wat`(module (func (result i32) i32.const 1))`)).toEqual({
    by: 'engine',
    outcome: 'valid',
    message: null,
    offset: null,
  });
});

test('the engine names the func and the offset, without its own function in front', async () => {
  const bytes = await wat`(module (func $f (result i32) i64.const 1))`;
  const verdict = await validateByEngine(bytes);
  expect(verdict).toMatchObject({ by: 'engine', outcome: 'invalid', message: expect.stringMatching(/^Compiling function #0.*i64/) });
  expect(bytes[verdict.offset ?? -1]).toBe(0x0b);
});

test('a refusal without an offset is told all the same', () => {
  expect(readRefusal('out of @+7 somewhere')).toEqual({ by: 'engine', outcome: 'invalid', message: 'out of @+7 somewhere', offset: null });
});
