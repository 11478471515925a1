import { expect, test } from 'vitest';
import { validateBy } from '../../../../renderer/wasm/validate/validate-by';
import { CHECKERS } from '../../../../renderer/wasm/validate/verdict';
import { wasmTools } from '../../../support/wasm-tools';
import { wat } from '../../../support/wat';

const ask = (bytes: Uint8Array<ArrayBuffer>) => Promise.all(CHECKERS.map((by) => validateBy(by, bytes, async () => wasmTools)));

test('each checker speaks for itself', async () => {
  const verdicts = await ask(await wat`(module (func (result i32) f32.const 1))`);
  expect(verdicts).toMatchObject(CHECKERS.map((by) => ({ by, outcome: 'invalid', message: expect.stringContaining('f32') })));
});

test('of a component only wasm-tools can tell', async () => {
  const verdicts = await ask(Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00));
  expect(verdicts.map(({ outcome }) => outcome)).toEqual(['valid', 'unsupported', 'unsupported']);
});
