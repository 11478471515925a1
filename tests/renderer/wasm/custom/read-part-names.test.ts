import { expect, test } from 'vitest';
import { readFieldNames, readLabelNames, readLocalNames } from '../../../../renderer/wasm/custom/read-part-names';
import { decoded } from '../../../support/decoded';
import { moduleBytes, name, section, vec } from '../../../support/module-bytes';
import { wat } from '../../../support/wat';

test('the names of one func are its params and locals by index', async () => {
  const bytes = await wat`(module (func $f (param $a i32)) (func $g (param $b i64) (param i32) (local $c f32)))`;
  const { layout } = decoded(bytes);
  expect([0, 1, 2].map((func) => [...readLocalNames(bytes, layout, func)])).toEqual([
    [[0, 'a']],
    [
      [0, 'b'],
      [2, 'c'],
    ],
    [],
  ]);
});

test('labels and fields have names of their own', () => {
  const types = section(1, vec([0x60, 0, 0], [0x5f, vec([0x7f, 0])]));
  const code = [section(3, vec([0])), section(10, vec([5, 0, 0x02, 0x40, 0x0b, 0x0b]))];
  const labels = [3, 6, vec([0, vec([0, name('l')])])];
  const fields = [10, 6, vec([1, vec([0, name('f')])])];
  const bytes = moduleBytes(types, ...code, section(0, [name('name'), labels, fields]));
  const { layout } = decoded(bytes);
  expect([[...readLabelNames(bytes, layout, 0)], [...readFieldNames(bytes, layout, 1)]]).toEqual([[[0, 'l']], [[0, 'f']]]);
});

test('names that break off are there as far as they go', () => {
  const types = [section(1, vec([0x60, 0, 0])), section(3, vec([0])), section(10, vec([2, 0, 0x0b]))];
  const bytes = moduleBytes(...types, section(0, [name('name'), [2, 9, 2, 0, vec([0, name('a')]), 1, 2, 0]]));
  expect([...readLocalNames(bytes, decoded(bytes).layout, 0)]).toEqual([[0, 'a']]);
});

test('a module without such names has none', async () => {
  const bytes = await wat`(module (func))`;
  expect(readLocalNames(bytes, decoded(bytes).layout, 0).size).toBe(0);
});
