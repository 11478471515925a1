import { expect, test } from 'vitest';
import { buildArgs } from '../../../main/cargo/args';

test('asks cargo for the build that wasm-pack asks for', () => {
  expect((['dev', 'profiling', 'release'] as const).map((mode) => buildArgs(mode).includes('--release'))).toEqual([false, true, true]);
});
