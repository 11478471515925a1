import { expect, test } from 'vitest';
import { entryOfItem, indexOfEntry } from '../../../../renderer/wasm/print/section-entry';
import { decoded } from '../../../support/decoded';
import { wat } from '../../../support/wat';

const MODULE = wat`(module (import "a" "f" (func)) (import "a" "m" (memory 1)) (import "a" "g" (func)) (func) (func) (memory 1) (export "e" (func 0)))`;

test('an item stands in the import section as long as there are imports of its kind, then in its own', async () => {
  const module = decoded(await MODULE);
  const entries = [0, 1, 2, 3].map((index) => entryOfItem(module, 'func', index));
  expect([...entries, entryOfItem(module, 'memory', 0), entryOfItem(module, 'export', 0)]).toEqual([
    { kind: 'import', entry: 0 },
    { kind: 'import', entry: 2 },
    { kind: 'func', entry: 0 },
    { kind: 'func', entry: 1 },
    { kind: 'import', entry: 1 },
    { kind: 'export', entry: 0 },
  ]);
});

test('the entry of a definition leads back to its index, and what has none has none', async () => {
  const module = decoded(await MODULE);
  const indices = [indexOfEntry(module, 'func', 1), indexOfEntry(module, 'memory', 0), indexOfEntry(module, 'import', 2)];
  expect([...indices, indexOfEntry(module, 'start', 0), indexOfEntry(module, 'module', 0)]).toEqual([3, 1, 2, null, null]);
});
