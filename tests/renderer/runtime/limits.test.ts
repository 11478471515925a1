import { expect, test } from 'vitest';
import { instantiateFailure, rawInstance } from '../../support/raw-instance';
import { wat } from '../../support/wat';

test('refuses a memory of 4 GiB before it is made, defined or imported', async () => {
  const modules = [await wat`(module (memory 65536))`, await wat`(module (import "env" "memory" (memory 65536)))`];
  expect(await Promise.all(modules.map(instantiateFailure))).toEqual([
    { code: 'memory-too-large', facts: { pages: 65_536, limit: 32_768, pagesBytes: 2 ** 32, limitBytes: 2 ** 31 } },
    { code: 'memory-too-large', facts: { pages: 65_536, limit: 32_768, pagesBytes: 2 ** 32, limitBytes: 2 ** 31 } },
  ]);
});

test('takes a memory that may grow to 4 GiB', async () => {
  const { state } = await rawInstance(await wat`(module (memory (export "memory") 1 65536))`);
  expect(state.memories.map(({ pages }) => pages)).toEqual([1]);
});

test('refuses a table of more elements than the engine takes', async () => {
  expect(await instantiateFailure(await wat`(module (table 10000001 funcref))`)).toEqual({
    code: 'table-too-large',
    facts: { elements: 10_000_001, limit: 10_000_000 },
  });
});
