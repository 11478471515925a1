import { expect, test } from 'vitest';
import { instantiateFailure } from '../../support/raw-instance';

const PREAMBLE = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const FUNC_OF_I32 = [1, 5, 1, 0x60, 0, 1, 0x7f, 3, 2, 1, 0];

test('names the proposals that the engine does not take', async () => {
  // A memory with pages of one byte.
  const { code, facts } = await instantiateFailure(new Uint8Array([...PREAMBLE, 5, 4, 1, 0x08, 0x01, 0x00]));
  expect([code, facts.features]).toEqual(['engine-unsupported', 'custom-page-sizes']);
});

test('names a proposal that only an instruction tells', async () => {
  // i64.add128, on nothing.
  const code = [10, 6, 1, 4, 0, 0xfc, 19, 0x0b];
  const { code: failure, facts } = await instantiateFailure(new Uint8Array([...PREAMBLE, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, ...code]));
  expect([failure, facts.features]).toEqual(['engine-unsupported', 'wide-arithmetic']);
});

test('gives the engine’s words for a module that is not valid', async () => {
  // The body leaves nothing where the type wants an i32.
  const { code, detail } = await instantiateFailure(new Uint8Array([...PREAMBLE, ...FUNC_OF_I32, 10, 4, 1, 2, 0, 0x0b]));
  expect([code, detail?.includes('Compiling function')]).toEqual(['invalid-module', true]);
});

test('hands on why bytes do not decode', async () => {
  expect((await instantiateFailure(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]))).code).toBe('not-wasm');
});

test('a malformed module is told by its fault, with the engine’s words', async () => {
  // A type of no form.
  const { code, facts, detail } = await instantiateFailure(new Uint8Array([...PREAMBLE, 1, 2, 1, 0x40]));
  expect([code, facts.reason, detail?.includes('WebAssembly.compile')]).toEqual(['malformed', 'type-form', true]);
});
