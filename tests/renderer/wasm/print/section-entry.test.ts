import { expect, test } from 'vitest';
import { indexOfPlace, placeOfItem } from '../../../../renderer/wasm/print/section-entry';
import { decoded } from '../../../support/decoded';
import { wat } from '../../../support/wat';

const MODULE = wat`(module (import "a" "f" (func)) (import "a" "m" (memory 1)) (import "a" "g" (func)) (func) (func) (memory 1) (export "e" (func 0)))`;

test('an item stands in the import section as long as there are imports of its kind, then in its own', async () => {
  const module = decoded(await MODULE);
  const places = [0, 1, 2, 3].map((index) => placeOfItem(module, 'func', index));
  expect([...places, placeOfItem(module, 'memory', 0), placeOfItem(module, 'export', 0)]).toEqual([
    { kind: 'import', place: 0 },
    { kind: 'import', place: 2 },
    { kind: 'func', place: 0 },
    { kind: 'func', place: 1 },
    { kind: 'import', place: 1 },
    { kind: 'export', place: 0 },
  ]);
});

test('the place of a definition leads back to its index, and what has none has none', async () => {
  const module = decoded(await MODULE);
  const indices = [indexOfPlace(module, 'func', 1), indexOfPlace(module, 'memory', 0), indexOfPlace(module, 'import', 2)];
  expect([...indices, indexOfPlace(module, 'start', 0), indexOfPlace(module, 'module', 0)]).toEqual([3, 1, 2, null, null]);
});
